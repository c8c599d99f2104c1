"""Reading files a row at a time, however long they are: bytes to text, text to rows."""
