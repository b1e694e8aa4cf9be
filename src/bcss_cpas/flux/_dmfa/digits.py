"""Whole numbers of few digits, as the schema bounds them; ``SOME`` leaves out zero."""

ONE, TWO, THREE, FOUR = r"[0-9]", r"[0-9]{1,2}", r"[0-9]{1,3}", r"[0-9]{1,4}"
SOME, SOME_TWO, SOME_THREE = r"[1-9]", r"[1-9][0-9]?", r"[1-9][0-9]{0,2}"
SOME_FIVE = r"[1-9][0-9]{0,4}"
