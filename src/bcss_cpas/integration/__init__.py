"""The life cycle of an integration at the BCSS: planned, running, ended, and what follows from each step.

``planned`` holds what a CPAS may ask for, ``history`` what it has made of it, ``transitions`` the steps from one to the
next, ``agenda`` what falls due, ``elsewhere`` who else knows the person, ``access`` what a registration opens.
"""
