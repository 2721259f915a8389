"""The overview of an archive: how goals fared and what became of money, from document to document, as one page."""
