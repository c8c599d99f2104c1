"""The five policy documents as code: a package a document, a module a section, and nothing else.

`throughcare.policy.catalogue.discover` finds every provision declared beneath this package; there is no list to keep.
Beside a document's modules stand `text.toml` and `time_words.csv`: what `throughcare policy sweep` holds its text against.
"""
