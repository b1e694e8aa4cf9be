"""A man who is not Belgian is in the foreigners' register; whether he is a recognised refugee is not known yet."""

from datetime import date

from bcss_cpas.codes.national_register import Nationality, Register
from bcss_cpas.law import Law
from bcss_cpas.law.aid import Aid, aid_for

law = Law(on=date(2025, 3, 3))
open_question = aid_for(Nationality("350"), Register("01"), law)
assert open_question.aid is None

refused = aid_for(Nationality("350"), Register("01"), law, protected=False, union_right=False)
assert refused.aid is Aid.EQUIVALENT
explained = refused.trace
