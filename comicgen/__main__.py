"""python -m comicgen: the same as the command."""

from comicgen.cli import main

if __name__ == "__main__":
    main()
