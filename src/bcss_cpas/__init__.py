"""The social inquiry of a Belgian CPAS on the flux of the Crossroads Bank for Social Security."""
