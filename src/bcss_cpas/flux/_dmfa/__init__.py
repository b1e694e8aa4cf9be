"""The parts of DmfaConsultation: what is asked, the attestation of a declaration, the answer of a batch.

Sources: ``DmfaConsultationV1.xsd`` (2019-01-14), ``DmfaCommonV1.xsd`` (2022-02-04), ``DmfaAttestationV1.xsd`` (021.01)
and ``DmfaConsultationBatchV1.xsd`` (2022-02-04). The schemas tell no units: that amounts are whole cents, and that days
and hours are hundredths, was read in the declarations that public payroll programs make.
"""
