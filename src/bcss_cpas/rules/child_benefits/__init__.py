"""Family benefits: for whom they are paid, and to whom (CB)."""
