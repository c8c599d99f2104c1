"""The verbs: the only room that changes a record. Each is one transaction, from "may this actor?" to the ledger."""
