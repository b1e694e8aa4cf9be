"""What people see of a check: in the terminal, as HTML with a time line, as rows, as JSON."""
