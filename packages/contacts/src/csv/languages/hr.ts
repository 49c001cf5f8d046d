import type { Language } from '../language.js';

export const croatian: Language = {
  tag: 'hr',
  nouns: {
    name: 'ime|imena|kontakt|kontakti|naziv kontakta',
    full_name: `ime i prezime|prezime i ime|ime prezime|prezime ime|puno ime|cijelo ime|cjelokupno ime|
      prikazano ime|ime za prikaz|prikazno ime|ime koje se prikazuje|kontakt osoba|osoba za kontakt|osoba|
      sudionik|polaznik|puni naziv|imena i prezimena`,
    sort_as: 'spremi kao|pohrani kao|sortiraj kao|datoteka kao',
    first_name: 'osobno ime|vlastito ime|prvo ime',
    middle_name: `srednje ime|drugo ime|srednja imena|dodatna imena|dodatno ime|srednje slovo|
      srednji inicijal`,
    last_name: 'prezime|prezimena|obiteljsko ime',
    prefix: 'oslovljavanje|prefiks|predmetak|gospodin gospođa|g gđa|način oslovljavanja|obraćanje',
    title: 'titula|titule|zvanje|akademska titula|akademski naziv|akademski stupanj',
    suffix: 'sufiks|dometak',
    nickname: 'nadimak|nadimci|pseudonim|alias',
    email: `elektroničke pošte|e mail|email|mail|emailovi|mailovi|e adresa|e pošta|epošta|e pošte|
      elektronička pošta|elektronska pošta|elektronička adresa|e poštanska adresa|e poštom|
      elektronska adresa|adresa e maila|adresa emaila`,
    phone: `radiotelefon|telefon|telefoni|telefona|tel|telbr|telefonski broj|telefonski brojevi|fiksni|
      fiksna linija|kontakt broj|broj za kontakt|povratni poziv|radijski telefon|tekstualni telefon|
      teleks|isdn|whatsapp|viber|broj fiksnog telefona`,
    area_code: 'pozivni broj|predbroj|pozivni broj mjesta',
    street: 'ulica|ulice|ul|redak adrese|redak adrese 1|adresni redak|adresni redak 1',
    street_more: `redak adrese 2|redak adrese 3|adresni redak 2|adresni redak 3|kat|stan|broj stana|
      zgrada|ulaz|dodatak adresi|kvart|gradska četvrt|dodatni podaci o adresi`,
    house_number: 'kućni broj|kbr|k br|broj kuće|kućni br|broj ulice',
    city: `grad|gradovi|mjesto|mjesta|naselje|mjesto stanovanja|mjesto prebivališta|pošta mjesto|
      grad stanovanja|mjesto boravka`,
    region: 'općina|savezna država|županija|županije|regija|pokrajina|država savezna|kanton|entitet',
    region_code: 'oznaka županije',
    postal_code: `poštanski broj|poštanski brojevi|pošt broj|pošt br|poš br|poštanski br|p br|pbr|
      broj pošte|post br|ptt`,
    country: 'država|države|zemlja|zemlje|država prebivališta|država stanovanja|zemlja prebivališta',
    country_code: 'kod države|oznaka države|šifra države|kod zemlje',
    box: 'poštanski pretinac|poštanski pretinci|poštanskog pretinca',
    address: 'adresa|adrese|adresu|adresa za dostavu pošte|prebivalište|boravište|sjedište',
    whole_address: 'oblikovana adresa|adresna naljepnica',
    company: `tvrtka|tvrtke|firma|firme|poduzeće|organizacija|organizacije|ustanova|institucija|
      poslodavac|društvo|naziv tvrtke|ime tvrtke|naziv firme|ime firme|naziv poduzeća|naziv društva|
      udruga|naziv udruge|obrt|škola|fakultet|sveučilište|naziv|tvrtka organizacija|naziv poslodavca|
      naziv ustanove|radno mjesto tvrtka|naziv subjekta|klub`,
    company_fact: `djelatnost|industrija|grana|broj zaposlenih|broj zaposlenika|zaposlenici|
      godišnji prihod|godišnji prihodi|prihod|prihodi|promet|godišnji promet|godina osnivanja|
      datum osnivanja|osnovano|pravni oblik|nkd|šifra djelatnosti|temeljni kapital`,
    job_title: `poslovna titula|radno mjesto|funkcija|položaj|pozicija|radna pozicija|naziv radnog mjesta|
      naziv posla|dužnost|radni položaj|titula na poslu`,
    profession: 'zanimanje|zanimanja|profesija|struka|uloga',
    department: 'odjel|odjeli|odjela|služba|sektor|odsjek|katedra|organizacijska jedinica|odjeljenje',
    groups: `kategorije|kategorija|grupe|grupa|skupine|skupina|oznake|članstvo u grupi|članstvo u grupama|
      popisi za raspačavanje|distribucijske liste`,
    birthday: `rođendan|rodendan|datum rodenja|rodjendan|rođendani|datum rođenja|datum rodjenja|
      dat rođenja|rođen|rođena|rođenje|rođenja|rodjenja|dan mjesec i godina rođenja|rođen a|
      nadnevak rođenja`,
    birth_year: 'godište|god rođenja',
    year: 'godina',
    month: 'mjesec',
    day: 'dan',
    photo: 'fotografija|fotografije|slika|slike|foto|profilna slika',
    location: 'lokacija|lokacije|zemljopisni položaj',
    notes: `bilješke|bilješka|napomena|napomene|primjedba|primjedbe|komentar|komentari|opis|
      dodatne informacije|dodatni podaci|ostalo|informacije|ostale informacije|info|zabilješka|zabilješke|
      opaska|opaske|dodatno`,
    url: `web stranice|web mjesto|webstranica|internetska stranica|internetske stranice|
      internetska adresa|mrežna stranica|mrežno mjesto|početna stranica|stranica|web|url|www|website|
      web site|internet|blog|profil`,
    type: 'vrsta|tip|vrste|oznaka',
    ignored: `ime na ekranu|korisničko polje|obljetnica|obljetnice|godišnjica|godišnjica braka|spol|djeca|
      broj djece|vrsta e pošte|vrsta e maila|prikazano ime e pošte|prikazno ime e pošte|
      ime za prikaz e pošte|prikazano ime e maila|zaslonsko ime|ime na zaslonu|trenutne poruke|
      izravne poruke|chat|ured|mjesto ureda|soba|broj sobe|jmbg|oib|mbs|mb|matični broj|
      matični broj tvrtke|porezni broj|pdv id|pdv broj|račun|broj računa|bankovni račun|žiro račun|iban|
      banka|informacija za naplatu|informacije za naplatu|podaci za naplatu|informacije o naplati|hobi|
      hobiji|interesi|inicijali|ključne riječi|jezik|jezici|materinski jezik|prioritet|osjetljivost|
      privatno|kilometraža|poslužitelj imenika|internet slobodno zauzeto|korisnik 1|korisnik 2|korisnik 3|
      korisnik 4|prilagođeno 1|prilagođeno 2|prilagođeno 3|prilagođeno 4|korisnički definirano 1|
      korisnički definirano 2|korisnički definirano 3|korisnički definirano 4|prilagođeno polje|
      osobna iskaznica|broj osobne iskaznice|broj osobne|putovnica|broj putovnice|id|šifra|broj kupca|
      broj člana|članski broj|broj iskaznice|broj članske iskaznice|identifikacijski broj|državni id broj|
      mjesto rođenja|država rođenja|općina rođenja|djevojačko prezime|rođeno prezime|nacionalnost|
      državljanstvo|narodnost|bračni status|bračno stanje|vjera|vjeroispovijest|obrazovanje|
      stručna sprema|dob|starost|datum|datum upisa|datum učlanjenja|datum registracije|
      datum zapošljavanja|datum kreiranja|datum izmjene|datum dodavanja|status|stanje|lozinka|zaporka|
      korisničko ime|izvor|newsletter|bilten|vremenska oznaka|događaj|događaji|odnos|odnosi|razred|rb|
      r br|redni broj|red br|rbr|krvna grupa|imendan|skype|facebook|twitter|instagram|broj narudžbe|iznos|
      pomoćnik|asistent|zemljopisna širina|zemljopisna dužina`,
  },
  kinds: {
    home: `kućnog|kućna|kućni|kućno|kućne|kuća|kući|matična|matični|domaća|privatna|privatni|privatno|privat|
      osobna|osobni|osobno|stan|stanovanja|prebivališta|dom|obiteljski`,
    work: `službenog|kompanije|službena|službeni|službeno|službene|posao|poslu|posla|poslovna|poslovni|
      poslovno|poslovanja|tvrtke|ured|ureda|uredski|uredska|na poslu|firme|poduzeća|radni|radna|rad|tvrtka|
      firma|izravni|sjedišta`,
    other: `drugi|druga|drugo|druge|ostali|ostala|ostalo|alternativni|alternativna|dodatni|dodatna|zamjenski|
      zamjenska|rezervni|rezervna|boravišta|privremena`,
    school: 'škola|škole|školski|školska|fakultet|sveučilište',
    mobile: `mobitel|mobiteli|mobitela|broj mobitela|mobilni|mobilni telefon|mobilni broj|mobilnog telefona|
      mobilnog|mobilna|br mobitela|br mob|mob|mobil|gsm|sms|pametni telefon|iphone|broj mobilnog telefona|
      mobilni uređaj`,
    fax: 'faks|fax|telefaks|telefax|broj faksa|faksevi|broj faxa|faksa',
    pager: 'dojavljivač|javljač|pager|pejdžer|dojavnik',
    main: 'primarni|primarna|glavni|glavna|glavno|centrala|centrale|osnovni|osnovna',
    car: 'automobilski|automobil|auto|u automobilu',
    assistant: 'tajništvo|pomoćnik|pomoćnika|pomoćnikov|asistent|asistenta|asistentov|tajnica|tajnice|tajnik',
    billing: 'naplata|naplatu|naplate|račun|računa|fakturiranje|obračun|plaćanje',
    shipping: 'dostava|dostavu|dostave|isporuka|isporuku|isporuke|slanje',
  },
  fillers: `i|u|na|za|od|do|s|sa|ili|o|po|iz|broj|brojevi|br|naziv|kontakt|kontakta|kontakt osoba|
    kontakt osobe|osoba|osobe|klijent|klijenta|klijenti|kupac|kupca|kupci|korisnik|korisnika|član|člana|
    članovi|članova|zaposlenik|zaposlenika|učenik|učenika|student|studenta|sudionik|sudionika|polaznik|
    polaznika|pacijent|pacijenta|gost|gosta|partner|partnera|prijavitelj|prijavitelja|vaš|vaša|vaše|moj|moja|
    sekundarni|sekundarna|trenutni|trenutna|stalni|stalna|zadani|zadana|obavezno|opcionalno|poštanska|
    poštanski|podaci|puna|puno|osobu|ako postoji`,
  somebodyElse: `muž|supružnik|supružnika|suprug|supruga|supruge|bračni drug|bračni partner|rukovoditelj|
    rukovoditelja|menadžer|menadžera|voditelj|voditelja|direktor|direktora|ravnatelj|šef|šefa|nadređeni|
    nadređenog|majka|majke|mama|otac|oca|tata|roditelj|roditelja|roditelji|skrbnik|skrbnika|staratelj|
    staratelja|dijete|djeteta|hitni slučaj|hitne slučajeve|hitan slučaj|u slučaju nužde|hitni kontakt|hitno|
    nužda|bliski srodnik|srodnik|stvorio|stvoreno|kreirao|kreirano|izradio|izmijenio|izmijenjeno|izmijenjen|
    vlasnik|vlasnika|učitelj|nastavnik|razrednik|trener|trenera|liječnik|agent|agenta|zastupnik|
    odgovorna osoba|odgovorne osobe|preporučio|referent|referenta|komercijalist`,
  ordinals: [
    'prvi|prva|prvo|jedan',
    'dva|dvije',
    'treći|treća|treće|tri',
    'četvrti|četvrta|četiri',
    'peti|peta|pet',
  ],
  whole: {
    'telefonski broj centrale tvrtke': 'phone main',
    'glavni telefon tvrtke': 'phone main',
    'adresa 1': 'street',
    'adresa 2': 'street_more',
    'adresa 3': 'street_more',
  },
  doubtful: {
    // "Poštanski pretinac".
    'p p': 'box',
    // "Poštanski pretinac".
    pp: 'box',
  },
};
