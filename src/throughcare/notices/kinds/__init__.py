"""The kinds of notice, a module a document. There is no list to keep: whatever is declared in one is found."""
