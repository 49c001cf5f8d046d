import type { Language } from '../language.js';

export const czech: Language = {
  tag: 'cs',
  nouns: {
    name: 'jméno|kontakt|název',
    full_name: `zobrazené jméno|zobrazované jméno|jméno a příjmení|příjmení a jméno|jméno příjmení|
      příjmení jméno|celé jméno|kontaktní osoba`,
    first_name: 'křestní jméno|jméno křestní',
    middle_name: 'druhé jméno|prostřední jméno',
    last_name: 'příjmení',
    prefix: 'titul před|titul před jménem|tituly před jménem|oslovení|předpona',
    title: 'titul|tituly',
    suffix: 'za příjmením|titul za|titul za jménem|tituly za jménem|přípona',
    nickname: 'přezdívka',
    email: `e mail|email|mail|e mailu|emailu|emailová adresa|mailová adresa|první e mail|druhý e mail|
      elektronická pošta|elektronická adresa`,
    phone: `telefon|telefonu|telefony|tel|telefonní číslo|telefonní čísla|pevná linka|zpětné volání|
      radiotelefon|pro neslyšící|dálnopis|tty tdd`,
    area_code: 'předvolba',
    street: 'ulice|ulice a číslo domu',
    house_number: `číslo popisné|popisné číslo|číslo orientační|orientační číslo|číslo domu|č p|čp|č domu|
      č o`,
    city: 'město|obec|místo',
    region: 'kraj|okres|region|oblast|provincie',
    postal_code: 'psč|psc|směrovací číslo',
    country: 'země|stát',
    country_code: 'kód země',
    box: 'poštovní přihrádka|p o box|po box',
    address: 'adresa|adresy|bydliště',
    company: `společnost|firma|organizace|název firmy|název společnosti|zaměstnavatel|podnik|instituce|
      pracoviště`,
    job_title: 'funkce|pozice|pracovní pozice|pracovní zařazení',
    profession: 'profese|povolání|zaměstnání',
    department: 'oddělení|odbor|útvar',
    groups: 'kategorie|skupiny|skupina|štítky',
    birthday: 'narozeniny|datum narození|dat nar|datum nar|dat narození',
    birth_year: 'rok narození',
    birth_month: 'měsíc narození',
    birth_day: 'den narození',
    year: 'rok',
    month: 'měsíc',
    day: 'den',
    photo: 'fotografie|fotka|foto|obrázek',
    location: 'umístění|poloha',
    notes: 'poznámky|poznámka|pozn|komentář|komentáře|popis',
    url: `webová stránka|webové stránky|web|www|stránky|web stránka|webstránka|internetová stránka|
      internetové stránky|domovská stránka|blog`,
    type: 'typ|druh',
    company_fact: 'odvětví|počet zaměstnanců|obrat|roční obrat|právní forma',
    ignored: `zobrazované jméno e mailu|zobrazené jméno e mailu|typ e mailu|výročí|pohlaví|rodné číslo|
      účet|číslo účtu|bankovní účet|fakturační údaje|záliby|koníčky|iniciály|uživatel|uživatelské jméno|
      vlastní|ičo|ič|dič|jazyk|děti|klíčová slova|priorita|svátek|jmeniny|věk|státní příslušnost|
      občanství|národnost|rodné příjmení|místo narození|datum registrace|datum vytvoření|občanský průkaz|
      číslo op|členské číslo|číslo člena|osobní číslo|pořadové číslo|klapka`,
  },
  kinds: {
    home: 'domů|domácí|dom|doma|domov|bydliště|byt|bytu|soukromý|soukromá|soukromé|soukr|osobní',
    work: `práce|pracovní|zaměstnání|zam|firemní|služební|kancelář|kanceláře|společnosti|firmy|zaměstnavatele|
      pracoviště`,
    other: 'jiný|jiná|jiné|ostatní',
    school: 'škola|školy|školní|univerzita',
    mobile: 'mobil|mobilu|mobilní|mob|gsm',
    fax: 'fax|faxu|faxové|telefax',
    pager: 'pager|pageru',
    main: 'hlavní|primární',
    car: 'auta|auto',
    assistant: 'asistenta|asistent|asistentky|asistentka|sekretářka|sekretářky|sekretariát',
    billing: 'fakturační|faktury|faktura',
    shipping: 'dodací|doručovací|doručení',
  },
  fillers: `číslo|č|do|na|a|i|v|pro|nebo|kontaktní|korespondenční|poštovní|trvalé|trvalá|trvalého|přechodné|
    další|sekundární|alternativní|náhradní`,
  somebodyElse: `manžel|manželka|manželky|manžela|manžel manželka|správce|nadřízený|nadřízeného|vedoucí|
    manažer|manažera|matka|matky|otec|otce|rodič|rodiče|rodičů|zákonný zástupce|zákonného zástupce|opatrovník|
    doporučil|vlastník|vytvořil|upravil|nouzový kontakt|v nouzi|učitel|třídní učitel`,
  ordinals: ['první', 'druhý|druhá|druhé', 'třetí'],
  whole: {
    'telefon společnosti': 'phone main',
    'číslo na mobil': 'phone mobile',
    'číslo na pager': 'phone pager',
    autotelefon: 'phone car',
    'trvalé bydliště': 'address home',
  },
  doubtful: {
    // Of Outlook; anybody who operates something elsewhere.
    operátor: 'pager',
    // Short for "ulice", as in addresses.
    ul: 'street',
  },
};
