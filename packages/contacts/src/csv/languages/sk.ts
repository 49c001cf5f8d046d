import type { Language } from '../language.js';

export const slovak: Language = {
  tag: 'sk',
  nouns: {
    name: 'meno|kontakt|názov',
    full_name: `zobrazované meno|zobrazené meno|meno a priezvisko|priezvisko a meno|meno priezvisko|
      priezvisko meno|celé meno|kontaktná osoba`,
    first_name: 'krstné meno|meno krstné',
    middle_name: 'ďalšie meno|stredné meno|druhé meno',
    last_name: 'priezvisko',
    prefix: 'oslovenie|titul pred|titul pred menom|tituly pred menom|predpona',
    title: 'titul|tituly',
    suffix: 'prípona|titul za|titul za menom|tituly za menom',
    nickname: 'prezývka',
    email: `e mail|email|mail|e mailu|emailová adresa|mailová adresa|elektronická pošta|
      elektronická adresa`,
    phone: `telefón|telefónu|telefóny|tel|telefónne číslo|telefónne čísla|pevná linka|spätné volanie|
      rádiotelefón|telefón tty ttd|telex`,
    area_code: 'predvoľba',
    street: 'ulica|názov ulice',
    house_number: 'číslo domu|súpisné číslo|orientačné číslo|popisné číslo|číslo popisné|č domu',
    city: 'mesto|obec',
    region: 'kraj|okres|štát oblasť|oblasť|región|provincia',
    postal_code: 'psč|psc|poštové smerovacie číslo|smerovacie číslo',
    country: 'krajina|štát',
    country_code: 'kód krajiny',
    box: 'p o box|po box|poštový priečinok|poštová schránka',
    address: 'adresa|adresy|bydlisko',
    company: `spoločnosť|organizácia|firma|názov firmy|názov spoločnosti|názov organizácie|zamestnávateľ|
      podnik|inštitúcia`,
    job_title: 'funkcia|pozícia|pracovná pozícia|pracovné zaradenie',
    profession: 'profesia|povolanie|zamestnanie',
    department: 'oddelenie|odbor|útvar',
    groups: 'kategórie|kategória|skupiny|skupina|štítky',
    birthday: 'narodeniny|dátum narodenia|dát nar|dátum nar',
    birth_year: 'rok narodenia',
    birth_month: 'mesiac narodenia',
    birth_day: 'deň narodenia',
    year: 'rok',
    month: 'mesiac',
    day: 'deň',
    photo: 'fotografia|fotka|foto|obrázok',
    location: 'umiestnenie|poloha',
    notes: 'poznámky|poznámka|pozn|komentár|komentáre|popis',
    url: `webová stránka|webové stránky|web|www|stránka|webstránka|internetová stránka|
      internetové stránky|domovská stránka|blog`,
    type: 'typ|druh',
    company_fact: 'odvetvie|počet zamestnancov|obrat|ročný obrat|právna forma',
    ignored: `zobrazované meno príjemcu e mailu|zobrazované meno e mailu|typ e mailu|výročie|pohlavie|
      rodné číslo|konto|účet|číslo účtu|bankový účet|vyúčtovanie|fakturačné údaje|záľuby|koníčky|
      iniciálky|používateľ|používateľské meno|vlastné|ostatné|pracovisko|ičo|dič|ič dph|jazyk|deti|
      kľúčové slová|priorita|meniny|vek|národnosť|štátna príslušnosť|občianstvo|rodné priezvisko|
      miesto narodenia|dátum registrácie|dátum vytvorenia|občiansky preukaz|číslo op|členské číslo|
      osobné číslo|poradové číslo|klapka`,
  },
  kinds: {
    home: `domov|doma|domáci|domáca|bydliska|bydlisko|trvalého|byt|bytu|súkromný|súkromná|súkromné|osobný|
      osobná|osobné`,
    work: `práca|práce|pracovný|pracovná|pracovné|zamestnania|zamestnanie|zam|firemný|firemná|firmy|služobný|
      služobná|služobné|kancelária|kancelárie|spoločnosti|pracoviska|pracovisko`,
    other: 'iný|iná|iné',
    school: 'škola|školy|školský|univerzita',
    mobile: 'mobil|mobilu|mobilný|mobilné|mob|gsm',
    fax: 'fax|faxu|faxové',
    pager: 'pager',
    main: 'hlavný|hlavná|hlavné|primárny|primárna|primárne',
    car: 'auta|auto',
    assistant: 'asistenta|asistent|asistentky|asistentka|sekretárka|sekretárky|sekretariát',
    billing: 'fakturačný|fakturačná|fakturačné|faktúry|faktúra',
    shipping: 'dodací|dodacia|dodacie|doručovacia|doručenia',
  },
  fillers: `číslo|č|do|na|a|v|pre|alebo|kontaktný|kontaktná|kontaktné|korešpondenčná|poštová|trvalé|trvalá|
    prechodné|prechodného|ďalší|ďalšia|ďalšie|sekundárny|sekundárna|alternatívny|náhradný`,
  somebodyElse: `manžel|manželka|manžel ka|manželky|manžela|nadriadený|nadriadeného|vedúci|manažér|manažéra|
    matka|matky|otec|otca|rodič|rodiča|rodičia|zákonný zástupca|zákonného zástupcu|opatrovník|odporučil|
    vlastník|vytvoril|upravil|núdzový kontakt|v núdzi|učiteľ|triedny učiteľ`,
  ordinals: ['prvý|prvá|prvé', 'druhý|druhá|druhé', 'tretí|tretia|tretie'],
  whole: {
    'iný kraj': 'region other',
    'p o box prechodného bydliska': 'box other',
    autotelefón: 'phone car',
    'trvalé bydlisko': 'address home',
  },
  doubtful: {
    // Of Outlook; anybody who operates something elsewhere.
    operátor: 'pager',
    // Short for "ulica", as in addresses.
    ul: 'street',
  },
};
