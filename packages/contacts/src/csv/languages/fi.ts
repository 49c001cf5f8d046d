import type { Language } from '../language.js';

export const finnish: Language = {
  tag: 'fi',
  isGlued: true,
  nouns: {
    name: 'nimi|nimet|yhteystieto|yhteystiedot|kontakti',
    full_name: `näyttönimi|näytettävä nimi|koko nimi|täydellinen nimi|etu ja sukunimi|suku ja etunimi|
      yhteyshenkilö|henkilö|osallistuja`,
    sort_as: 'tallenna nimellä|lajittelunimi',
    first_name: 'etunimi|etunimet',
    middle_name: 'toinen nimi|muut etunimet|muut nimet|keskinimi|toiset nimet',
    infix: 'sukunimen etuliite',
    last_name: 'sukunimi|sukunimet',
    prefix: 'puhuttelu|etuliite|nimen etuliite|puhuttelumuoto',
    title: 'titteli|oppiarvo|akateeminen titteli|arvonimi',
    suffix: 'jälkiliite|nimen jälkiliite|loppuliite',
    nickname: 'lempinimi|kutsumanimi|alias|kutsumanimet',
    email: `sähköposti|sähköpostit|sähköp|s posti|sposti|s postiosoite|sähköinen posti|e mail|email|meili|
      maili|mail|sähköpostin osoite|vaihtoehtoinen sähköposti`,
    phone: `puhelin|puhelimet|puhelimen numero|puh|tel|lankapuhelin|lankanumero|kiinteä puhelin|
      takaisinsoitto|radiopuhelin|teleksi|isdn|tekstipuhelin|yhteysnumero|whatsapp|numero`,
    area_code: 'suuntanumero|suuntanro',
    street: 'lähiosoite|katu|kadun nimi|kadunnimi|osoiterivi|osoiterivi 1|osoite rivi 1|jakeluosoite',
    street_more: `osoiterivi 2|osoiterivi 3|osoite rivi 2|osoite rivi 3|lisäosoite|osoitteen lisätiedot|
      osoitteen lisätieto|osoitteen tarkenne|asunto|asunnon numero|huoneisto|rappu|porras|kerros|c o`,
    house_number: 'talonumero|talon numero|katunumero|talonro',
    city: `kaupunki|postitoimipaka|postitoimipaikka|postitoimipaika|postitmp|paikkakunta|kunta|
      asuinpaikka|asuinkunta|kotipaikka|kylä|kaupungit`,
    region: 'maakunta|lääni|alue|osavaltio|provinssi|sijaintitiedot',
    postal_code: 'postinumero|postinro|postinum|posti nro|pnro|postinumerot|postikoodi',
    country: 'maa|maat|valtio|asuinmaa',
    country_code: 'maakoodi|maatunnus|maan koodi|maan tunnus',
    box: 'postilokero|postilokeron numero|postilokerot',
    address: `osoite|osoitteet|postiosoite|käyntiosoite|yhteysosoite|koko osoite|täydellinen osoite|
      postitusosoite`,
    company: `yritys|järjestö|järjestön|yrityksen|yritykset|yhtiö|yhtiön|firma|firman|organisaatio|
      organisaation|työnantaja|työnantajan|työpaikka|yhdistys|yhdistyksen|seura|seuran|laitos|koulu|
      yliopisto|oppilaitos|korkeakoulu|toiminimi|yhteisö|yhteisön nimi|työpaikan nimi|koulun nimi`,
    company_fact: `toimiala|toimialat|työntekijämäärä|henkilöstömäärä|työntekijöiden määrä|työntekijöitä|
      henkilöstön määrä|liikevaihto|vuosiliikevaihto|perustettu|perustamisvuosi|yhtiömuoto|yritysmuoto`,
    job_title: `ammattinimi|työnimike|tehtävä|asema|virka|nimike|toimenkuva|työtehtävä|asema yrityksessä|
      työn nimike`,
    profession: 'ammatti|ammatit|rooli',
    department: 'osasto|osastot|osaston nimi|yksikkö',
    groups: `luokat|luokka|ryhmät|ryhmä|kategoria|kategoriat|tunnisteet|ryhmän nimi|jakelulistat|
      jakeluluettelot|jakelulista|postituslistat|postituslista|tagit|ryhmäjäsenyys|ryhmäjäsenyydet`,
    birthday: `syntymäpäivä|syntymäaika|syntymäpvm|synt aika|synt pvm|synt|syntynyt|syntymäpäivät|syntymä|
      syntymäpäivämäärä`,
    year: 'vuosi',
    month: 'kuukausi|kk',
    day: 'päivä|pv',
    photo: 'kuva|kuvat|valokuva|henkilökuva',
    location: 'sijainti|sijainnit|paikka',
    notes: `muistiinpanot|muistiinpano|muistilaput|huomautukset|huomautus|huomiot|huomioita|huomio|huom|
      kommentti|kommentit|lisätiedot|lisätieto|kuvaus|muistio|muuta|muut tiedot|muita tietoja|tiedot|info|
      selite|vapaa teksti`,
    url: `web sivu|web sivut|verkkosivu|verkkosivut|verkkosivusto|www sivu|www sivut|www|kotisivu|
      kotisivut|internet sivu|internet sivut|internetsivu|internetsivut|nettisivu|nettisivut|
      verkko osoite|verkkosivun osoite|internet osoite|internetosoite|sivusto|url|blogi|profiili`,
    type: 'tyyppi|laji|tyypit',
    ignored: `vuosipäivä|hääpäivä|sukupuoli|lapset|lasten nimet|lasten lukumäärä|henkilötunnus|hetu|sotu|
      sosiaaliturvatunnus|y tunnus|ytunnus|alv tunnus|näytettävä sähköpostinimi|sähköpostin laji|
      sähköpostin tyyppi|sähköpostin näyttönimi|tili|pankki|iban|laskutustiedot|laskutustieto|harrastus|
      harrastukset|kiinnostuksen kohteet|nimikirjaimet|käyttäjä 1|käyttäjä 2|käyttäjä 3|käyttäjä 4|
      toimisto|toimipiste|vapaa varattu|internet vapaa varattu|avainsanat|avainsana|kieli|äidinkieli|
      prioriteetti|tärkeys|luottamuksellisuus|hakemistopalvelin|mukautettu 1|mukautettu 2|mukautettu 3|
      mukautettu 4|oma kenttä|oma 1|oma 2|oma 3|oma 4|pikaviesti|pikaviestin|keskustelunimi|nimimerkki|id|
      tunnus|tunniste|asiakasnumero|asiakasnro|asiakastunnus|jäsennumero|jäsennro|jäsenyys|jäsenlaji|
      jäsentyyppi|liittymispäivä|liittynyt|henkilönumero|työntekijänumero|opiskelijanumero|kansalaisuus|
      kansallisuus|syntymäpaikka|syntymäkotikunta|syntymämaa|syntymänimi|tyttönimi|entinen nimi|
      entinen sukunimi|siviilisääty|uskonto|tila|status|ikä|passin numero|passinumero|nimipäivä|
      kuolinpäivä|käyttäjätunnus|käyttäjänimi|salasana|leveysaste|pituusaste|lähde|uutiskirje|tapahtuma|
      tapahtumat|suhde|suhteet|laskun numero|laskunumero|avustaja|assistentti|sihteeri|yksityinen|
      järjestysnumero|järjestysnro|aikaleima|veriryhmä|huone|huoneen numero|skype|facebook|twitter|
      instagram`,
  },
  kinds: {
    home: 'koti|kodin|kotona|henkilökohtainen|yksityinen|henkilökohtaiset',
    work: 'työ|työn|työpaikan|työpaikka|toimisto|toimiston|suora|suora numero|toimipiste',
    other: 'muu|muut|muun|vaihtoehtoinen|lisä',
    school: 'koulu|koulun|yliopisto|yliopiston',
    mobile: `matkapuhelin|matkapuhelinnumero|matkapuhelinnro|matkapuh|matkapuhnro|matkap|
      matkapuhelimen numero|mobiili|mobiilinumero|mobiilipuhelin|kännykkä|kännykkänumero|kännykän numero|gsm|
      gsm numero|älypuhelin|iphone|sms|tekstiviesti|mob`,
    fax: 'faksi|faksin|faksinumero|faksin numero|telefax|telefaksi|fax|telekopio',
    pager: 'hakulaite|hakulaitteen|hakulaitenumero|hakulaitteen numero',
    main: 'pää|ensisijainen|vaihde|puhelinvaihde|päänumero|puhelinkeskus',
    car: 'auto|auton',
    assistant: 'avustajan|avustaja|assistentin|assistentti|sihteerin|sihteeri',
    billing: 'laskutus|laskutuksen',
    shipping: 'toimitus|toimituksen',
  },
  fillers: `ja|tai|numero|numerot|nro|no|n|henkilön|henkilö|jäsenen|jäsen|asiakkaan|asiakas|osallistujan|
    osallistuja|oppilaan|oppilas|opiskelijan|opiskelija|työntekijän|työntekijä|kontaktin|yhteyshenkilön|
    yhteyshenkilö|oma|omat|nykyinen|pakollinen|valinnainen|tieto|tiedot|arvo|toissijainen|yleinen|vakituinen|
    rivi|mahdollinen|päivisin|iltaisin`,
  somebodyElse: `puoliso|puolison|kumppani|kumppanin|vaimo|vaimon|aviomies|aviomiehen|äiti|äidin|isä|isän|
    vanhempi|vanhemman|vanhemmat|vanhempien|huoltaja|huoltajan|huoltajat|huoltajien|esimies|esimiehen|
    esihenkilö|esihenkilön|johtaja|johtajan|vastuuhenkilö|vastuuhenkilön|lapsi|lapsen|hätätapaus|
    hätätapauksessa|hätäyhteyshenkilö|hätäyhteyshenkilön|lähiomainen|lähiomaisen|omainen|omaisen|luotu|luonut|
    muokattu|muokannut|päivitetty|päivittänyt|omistaja|omistajan|opettaja|opettajan|valmentaja|valmentajan|
    lääkäri|lääkärin|suosittelija|suosittelijan|edunvalvoja|edunvalvojan|myyjä|myyjän`,
  ordinals: ['ensimmäinen|yksi', 'toinen|kaksi', 'kolmas|kolme', 'neljäs|neljä', 'viides|viisi'],
  whole: {
    'yrityksen puhelinvaihde': 'phone main',
    'osoite 1': 'street',
    'osoite 2': 'street_more',
    'osoite 3': 'street_more',
  },
  doubtful: {
    // "Postilokero" on envelopes; Poland's code elsewhere.
    pl: 'box',
    // "Postitoimipaikka" in registers.
    ptp: 'city',
  },
};
