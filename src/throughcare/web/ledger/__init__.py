"""The ledger as pages: who looked at a case, and every entry for whoever audits them."""
