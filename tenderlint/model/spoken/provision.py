"""The service itself: further labels."""

from __future__ import annotations

from typing import Final

LABELS: Final[dict[str, str]] = {
    "service.for_residents": """
        service for residents; is it a service to residents; direct to residents; resident
        facing; public facing; is this a service for residents; delivered to residents; service
        to people; services to people; is it a service used by residents""",
    "service.staff_heavy": """
        is it mainly staff cost; mainly staff costs; staff costs over half; labour intensive""",
    "service.named_places": """
        venues; named venues; delivery venues; community places named; delivery sites; service
        locations""",
    "service.named_partners": """
        partner organisations; local partners named; key partners; named local partners; partner
        agencies; partners to work with""",
    "service.referral_joint_working": """
        referral pathways; joint working arrangements; referral arrangements; partnership
        working; joint working and referral; referral routes; links to other services""",
    "service.closed_referral": """
        referral by statutory bodies only; professional referral only; statutory referrals only;
        referral only; !self referral; !self referral accepted; !open referral; !self referrals;
        !self referral allowed; !self referrals accepted; !open access; !drop in""",
    "service.excludes_second_need": """
        exclusions; people excluded; who is excluded; excluded groups; dual diagnosis excluded""",
    "service.crisis_threshold": """
        eligibility criteria threshold; statutory threshold; threshold for access; care act
        eligibility required; access threshold; diagnosis required; threshold for entry""",
    "service.prevention": """
        preventative service; prevention service; preventive service; early help service; is it
        a preventative service; prevention or early help; is it prevention; early intervention
        service; prevention focus""",
    "service.full_coverage_at_start": """
        whole area from day one; full service from day one; full coverage required at start;
        full service from start; !phased start; !phased mobilisation; !phased roll out""",
    "service.premises_prescribed": """
        office required; premises required; own premises required; local office required;
        central premises; must have premises""",
    "service.physical_risk": """
        physical risks; children or vulnerable adults alone; risk level; high risk activities""",
    "service.joint_review": """
        joint annual review; review with provider; joint reviews; annual joint review; annual
        review with provider; review point""",
    "service.codesigned": """
        co produced; coproduced; co production; coproduction; co designed with users; designed
        with service users; designed with residents; users involved in design; co designed with
        residents; service user involvement in design; user involvement in design""",
    "service.other_owners": """
        joint funders; joint funded; funding partners; partner commissioners; co commissioners;
        jointly funded; jointly commissioned; pooled budget""",
    "service.local_governance": """
        local advisory board; residents advisory group; user steering group; local advisory
        group; steering group; residents steering group; community advisory panel""",
    "service.support_limit": """
        maximum length of support; length of support; maximum duration of support; time limit on
        support; support limited to; maximum support length; maximum time in service""",
    "service.demand_data_supplied": """
        demand data provided; current demand data supplied; activity data supplied; activity
        data provided; needs data supplied; data on demand supplied; historic activity supplied;
        current activity data supplied""",
    "service.volunteers_excluded": """
        no volunteers; volunteers not permitted; !volunteers allowed; !use of volunteers;
        !volunteers; !volunteers welcome; !volunteers accepted; !may volunteers be used""",
    "service.follow_up": "follow up after exit; aftercare; follow up period; follow up required",
    "service.sensitive_data": """
        special category data held; personal sensitive data; sensitive personal data; special
        category personal data""",
}
