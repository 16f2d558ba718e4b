"""What part each sum plays."""
