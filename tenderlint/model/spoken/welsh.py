"""Labels in Welsh, as bilingual and Welsh workbooks write them: further labels."""

from __future__ import annotations

from typing import Final

LABELS: Final[dict[str, str]] = {
    "tender.title": """
        teitl; teitl y contract; teitl y tendr; enw'r contract; enw'r tendr; enw'r prosiect;
        enw'r gwasanaeth; teitl y gwasanaeth; contract; tendr; teitl y prosiect""",
    "tender.reference": """
        cyfeirnod; cyfeirnod y tendr; cyfeirnod y contract; rhif cyfeirnod; rhif y contract""",
    "tender.category": "math o gontract; math y contract; categori; nwyddau gwasanaethau neu waith",
    "tender.cpv": "cod cpv; codau cpv",
    "tender.vat_charged": "a godir taw; taw yn daladwy; codir taw",
    "buyer.name": """
        prynwr; y prynwr; awdurdod; awdurdod contractio; yr awdurdod contractio; cyngor; y cyngor;
        comisiynydd; enw'r awdurdod; enw'r cyngor; cleient; corff contractio; awdurdod lleol""",
    "buyer.nation": "gwlad; cenedl",
    "procedure.method": """
        gweithdrefn; math o weithdrefn; gweithdrefn gaffael; dull caffael; llwybr caffael""",
    "procedure.light_touch": """
        cyffyrddiad ysgafn; contract cyffyrddiad ysgafn; trefn cyffyrddiad ysgafn""",
    "procedure.framework": "fframwaith; cytundeb fframwaith",
    "procedure.above_threshold": "uwchben y trothwy; uwchlaw'r trothwy; dros y trothwy",
    "division.refused": "dim lotiau; lot sengl; !wedi'i rannu'n lotiau; !rhannu'n lotiau; !lotiau",
    "division.reason": """
        rheswm dros beidio â rhannu'n lotiau; rheswm dros ddim lotiau; pam dim lotiau""",
    "preparation.held": """
        ymgysylltu â'r farchnad; ymgysylltu cynnar â'r farchnad; ymgynghori â'r farchnad""",
    "preparation.grant_considered": "ystyriwyd grant; grant wedi'i ystyried; a ystyriwyd grant",
    "preparation.social_value_considered": """
        ystyriwyd gwerth cymdeithasol; gwerth cymdeithasol wedi'i ystyried""",
    "preparation.community_benefits_considered": "buddion cymunedol; manteision cymunedol",
    "lot.title": "teitl y lot; enw'r lot; lot",
    "lot.value": """
        gwerth; gwerth y contract; cyfanswm gwerth; cyfanswm gwerth y contract;
        gwerth amcangyfrifedig; gwerth amcangyfrifedig y contract; cyllideb; cyfanswm y gyllideb;
        y gyllideb; gwerth contract; gwerth y lot; amcangyfrif o werth; uchafswm gwerth;
        cyfanswm gwerth contract; gwerth y cytundeb; cyfanswm""",
    "lot.stated_annual_value": """
        gwerth blynyddol; gwerth y flwyddyn; cyllideb flynyddol; gwerth blynyddol y contract;
        gwerth bob blwyddyn""",
    "lot.population": "poblogaeth; nifer y trigolion",
    "lot.area": "ardal; ardaloedd; lleoliad; ardal y gwasanaeth; ward; wardiau; ardal ddarparu",
    "lot.volume": "nifer y defnyddwyr; nifer disgwyliedig; nifer y bobl y flwyddyn",
    "term.start": """
        dyddiad dechrau; dyddiad cychwyn; dyddiad dechrau'r contract; dyddiad cychwyn y contract;
        dechrau'r contract; dyddiad dechrau contract; dechrau; cychwyn; dyddiad dechrau'r
        gwasanaeth""",
    "term.end": """
        dyddiad gorffen; dyddiad dod i ben; dyddiad diwedd; diwedd y contract; dyddiad gorffen y
        contract""",
    "term.initial": """
        hyd y contract; cyfnod y contract; tymor y contract; tymor cychwynnol; cyfnod cychwynnol;
        hyd; cyfnod; tymor; hyd contract; cyfnod contract""",
    "term.maximum": "uchafswm tymor; uchafswm hyd; uchafswm cyfnod; cyfnod hiraf",
    "term.extension": """
        estyniad; estyniadau; opsiwn i ymestyn; opsiynau i ymestyn; estyniad posibl; opsiynau
        estyn""",
    "timetable.published": """
        dyddiad cyhoeddi; cyhoeddi; dyddiad cyhoeddi'r tendr; dyddiad cyhoeddi'r hysbysiad;
        cyhoeddi'r tendr; cyhoeddi'r hysbysiad; cyhoeddwyd; dyddiad yr hysbyseb""",
    "timetable.deadline": """
        dyddiad cau; dyddiad cau ar gyfer tendrau; dyddiad cau tendrau; dyddiad dychwelyd;
        dyddiad cau i dendro; dyddiad cau y tendr; dyddiad cau cyflwyno tendrau;
        dyddiad cau ar gyfer cyflwyno tendrau; cau tendrau; dychwelyd tendrau; dyddiad
        cau'r tendr""",
    "timetable.questions": """
        dyddiad cau ar gyfer cwestiynau; dyddiad cau cwestiynau; cwestiynau erbyn;
        dyddiad cau ar gyfer ymholiadau; dyddiad olaf ar gyfer cwestiynau; dyddiad cau eglurhad;
        cwestiynau eglurhad erbyn""",
    "timetable.award": """
        dyddiad dyfarnu; dyfarnu; dyfarnu'r contract; dyddiad dyfarnu'r contract; dyfarniad""",
    "timetable.mobilisation": "cyfnod paratoi; cyfnod symud; cyfnod gweithredu",
    "conditions.minimum_turnover": """
        trosiant; trosiant lleiaf; isafswm trosiant; isafswm trosiant blynyddol; trosiant blynyddol;
        trosiant blynyddol gofynnol; isafswm y trosiant; trosiant gofynnol; lleiafswm trosiant""",
    "conditions.consortium_allowed": """
        consortiwm; consortia; ceisiadau consortiwm; ceisiadau ar y cyd; derbynnir consortia;
        caniateir consortia; tendrau consortiwm; bidiau consortiwm; tendrau ar y cyd""",
    "conditions.audited_accounts": "cyfrifon archwiliedig; cyfrifon wedi'u harchwilio",
    "conditions.accounts_years": "blynyddoedd o gyfrifon; nifer y blynyddoedd o gyfrifon; cyfrifon",
    "conditions.subcontracting_allowed": "is-gontractio; caniateir is-gontractio",
    "conditions.years_trading": "blynyddoedd o fasnachu; blynyddoedd yn masnachu",
    "conditions.guarantee_required": "gwarant; gwarant rhiant-gwmni; bond",
    "award.stated_price_weight": "pwysoliad pris; pris",
    "award.stated_quality_weight": "pwysoliad ansawdd; ansawdd",
    "award.words": "terfyn geiriau; uchafswm geiriau; cyfanswm geiriau",
    "terms.payment_days": """
        telerau talu; taliad o fewn; talu o fewn; cyfnod talu; telerau taliad; telir o fewn""",
    "terms.uplift": """
        chwyddiant; cynnydd pris; mynegeio; codiad blynyddol; codiad chwyddiant; codiad pris""",
    "terms.in_advance": "talu ymlaen llaw; taliad ymlaen llaw",
    "terms.payment_interval": "amlder talu; amlder taliadau",
    "terms.notice": """
        cyfnod rhybudd; rhybudd terfynu; hysbysiad terfynu; cyfnod hysbysu; rhybudd; cyfnod
        rhybudd terfynu""",
    "terms.liability_cap": "terfyn atebolrwydd; cap atebolrwydd",
    "terms.surplus_clawed_back": "adfachu; adennill tanwariant; tanwariant",
    "terms.staff_transfer": "tupe; trosglwyddo staff; tupe yn berthnasol",
    "terms.staff_data_supplied": "data tupe; gwybodaeth tupe wedi'i darparu",
    "terms.reports_a_year": "adroddiadau y flwyddyn; amlder adrodd; adroddiadau bob blwyddyn",
    "service.for_residents": """
        gwasanaeth i drigolion; defnyddir gan drigolion; gwasanaeth i breswylwyr""",
    "service.codesigned": "cydgynhyrchu; cyd-gynhyrchu; cynlluniwyd ar y cyd; cyd-ddylunio",
    "service.prevention": "atal; gwasanaeth ataliol; ymyrraeth gynnar; cymorth cynnar",
    "insurance.kind": "yswiriant; math o yswiriant; yswiriannau",
    "insurance.amount": """
        lefel yswiriant; isafswm yswiriant; swm; lefel; isafswm; swm yr yswiriant; lefel y clawr""",
    "insurance.due": "pryd; erbyn pryd; angen erbyn; pryd sydd ei angen; dyledus",
    "standard.name": "safon; safonau; achrediad; achrediadau; tystysgrif; tystysgrifau",
    "standard.equivalent_accepted": """
        derbynnir cyfatebol; neu gyfatebol; cyfwerth; derbynnir cyfwerth; neu gyfwerth""",
    "criterion.name": """
        maen prawf; meini prawf; meini prawf dyfarnu; meini prawf gwerthuso; cwestiwn""",
    "criterion.weight": "pwysoliad; pwysau; canran; sgôr; marciau; pwysiad",
    "reference.count": """
        geirdaon; nifer y geirdaon; enghreifftiau; nifer yr enghreifftiau; tystlythyrau""",
    "reference.years": "geirdaon o fewn; enghreifftiau o fewn; o fewn y blynyddoedd diwethaf",
    "payment.basis": "sail talu; math o daliad; model talu",
    "payment.share": "cyfran; cyfran o'r pris",
    "indicator.name": """
        dangosydd; dangosyddion; dangosydd perfformiad; dangosyddion perfformiad; mesur;
        canlyniad""",
    "indicator.kind": "math o ddangosydd",
}  # fmt: skip
