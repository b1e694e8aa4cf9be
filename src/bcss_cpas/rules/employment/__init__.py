"""Employment: jobs and wages, declared and told by the ONSS (EMP)."""
