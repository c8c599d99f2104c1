"""The API: one module a resource, each of which calls the same reads and verbs as the pages."""
