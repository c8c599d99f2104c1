"""The five policy documents as code: a package a document, a module a section, and nothing else.

`throughcare.policy.catalogue.discover` finds every provision declared beneath this package; there is no list to keep.
Beside its modules each document has `text.toml` and `time_words.csv`, which `throughcare policy sweep` goes by.
"""
