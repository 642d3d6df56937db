"""What Word documents and PDFs have in common: paragraphs and tables to statements.

A format's own reader makes a `Document`; from there on it does not matter where it came from.
"""
