"""Measures Throughcare against its limits, and prints every figure of one run: `make bench`."""

from bench.report import main

if __name__ == "__main__":
    main()
