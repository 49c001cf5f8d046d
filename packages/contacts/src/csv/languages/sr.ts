import type { Language } from '../language.js';

export const serbian: Language = {
  tag: 'sr',
  nouns: {
    name: 'ime|imena|kontakt|kontakti|име|имена|контакт|контакти',
    full_name: `ime i prezime|prezime i ime|ime prezime|prezime ime|puno ime|celo ime|cijelo ime|
      prikazano ime|ime za prikaz|prikazno ime|kontakt osoba|osoba za kontakt|kontakt lice|
      lice za kontakt|lice|osoba|učesnik|polaznik|puni naziv|ime oca i prezime|ime ime oca prezime|
      prezime ime oca ime|ime ime roditelja prezime|ime srednje ime prezime|ime ime roditelja i prezime|
      prezime ime oca i ime|prezime ime roditelja i ime|ime jednog roditelja i prezime|imena i prezimena|
      име и презиме|презиме и име|име презиме|презиме име|пуно име|цело име|цијело име|приказано име|
      име за приказ|приказно име|контакт особа|особа за контакт|контакт лице|лице за контакт|лице|особа|
      учесник|полазник|пуни назив|име оца и презиме|име име оца презиме|презиме име оца име|
      име име родитеља презиме|име средње име презиме|име име родитеља и презиме|презиме име оца и име|
      презиме име родитеља и име|име једног родитеља и презиме|имена и презимена`,
    sort_as: 'sačuvaj kao|sortiraj kao|uvedi kao|сачувај као|сортирај као|уведи као',
    first_name: 'lično ime|vlastito ime|prvo ime|лично име|властито име|прво име',
    middle_name: `srednje ime|drugo ime|srednje slovo|dodatna imena|dodatno ime|srednja imena|средње име|
      друго име|средње слово|додатна имена|додатно име|средња имена`,
    last_name: 'prezime|prezimena|porodično ime|презиме|презимена|породично име',
    prefix: `oslovljavanje|prefiks|obraćanje|predmetak|gospodin gospođa|način oslovljavanja|g gđa|
      ословљавање|префикс|обраћање|предметак|господин госпођа|начин ословљавања|г гђа`,
    title: `titula|titule|zvanje|akademska titula|naučno zvanje|akademsko zvanje|титула|титуле|звање|
      академска титула|научно звање|академско звање`,
    suffix: 'sufiks|суфикс',
    nickname: 'nadimak|nadimci|pseudonim|alijas|alias|надимак|надимци|псеудоним|алијас',
    email: `e adresa|e pošta|epošta|e pošte|elektronska pošta|elektronske pošte|elektronska adresa|imejl|
      imejlovi|mejl|mejlovi|adresa imejla|elektronska poštanska adresa|el pošta|el adresa|el pošte|e mail|
      email|mail|mailovi|е адреса|е пошта|епошта|е поште|електронска пошта|електронске поште|
      електронска адреса|имејл|имејлови|мејл|мејлови|адреса имејла|е мејл|електронска поштанска адреса|
      ел пошта|ел адреса|ел поште|е mail`,
    phone: `telefon|telefoni|telefona|tel|telefonski broj|telefonski brojevi|fiksni|fiksna linija|
      broj fiksnog telefona|kontakt broj|broj za kontakt|povratni poziv|radiotelefon|tekstualni telefon|
      teleks|vajber|isdn|whatsapp|viber|телефон|телефони|телефона|тел|телефонски број|телефонски бројеви|
      фиксни|фиксна линија|број фиксног телефона|контакт број|број за контакт|повратни позив|
      радио телефон|радиотелефон|текстуални телефон|телекс|вајбер`,
    area_code: `pozivni|pozivni broj mesta|pozivni broj grada|позивни|позивни број места|
      позивни број града`,
    street: `ulica|ulice|ul|red adrese|red adrese 1|adresni red|adresni red 1|улица|улице|ул|ред адресе|
      ред адресе 1|адресни ред|адресни ред 1`,
    street_more: `red adrese 2|red adrese 3|adresni red 2|adresni red 3|sprat|stan|broj stana|br stana|
      zgrada|ulaz|dodatak adresi|kvart|mesna zajednica|mjesna zajednica|ред адресе 2|ред адресе 3|
      адресни ред 2|адресни ред 3|спрат|стан|број стана|бр стана|зграда|улаз|додатак адреси|кварт|
      месна заједница|мјесна заједница`,
    house_number: `kućni broj|kbr|k br|broj kuće|kućni br|broj ulice|кућни број|кбр|к бр|број куће|
      кућни бр|број улице`,
    city: `grad|gradovi|mesto|mjesto|mesta|mjesta|naselje|mesto stanovanja|mjesto stanovanja|
      mesto prebivališta|mjesto prebivališta|grad stanovanja|naseljeno mesto|naseljeno mjesto|pošta mesto|
      mesto boravka|selo|град|градови|место|мјесто|места|мјеста|насеље|место становања|мјесто становања|
      место пребивалишта|мјесто пребивалишта|град становања|насељено место|насељено мјесто|пошта место|
      место боравка|село`,
    region: `opština|općina|okrug|okruzi|savezna država|pokrajina|region|regija|kanton|županija|entitet|
      oblast|država pokrajina|општина|опћина|округ|окрузи|савезна држава|покрајина|регион|регија|кантон|
      жупанија|ентитет|област|држава покрајина`,
    postal_code: `poštanski broj|poštanski brojevi|pošt broj|pošt br|poš br|poš broj|poštanski br|
      broj pošte|ptt|poštanski kod|poštanskog broja|pbr|p broj|zip kod|поштански број|поштански бројеви|
      пошт број|пошт бр|пош бр|пош број|поштански бр|број поште|птт|поштански код|поштанског броја|пбр|
      п број|zip код`,
    country: `država|države|zemlja|zemlje|država prebivališta|država stanovanja|zemlja prebivališta|
      држава|државе|земља|земље|држава пребивалишта|држава становања|земља пребивалишта`,
    country_code: `šifra države|oznaka države|kod države|kod zemlje|шифра државе|ознака државе|код државе|
      код земље`,
    box: `poštanski fah|poštanski pretinac|poštansko sanduče|poštanskog faha|pošt fah|поштански фах|
      поштански претинац|поштанско сандуче|поштанског фаха|пошт фах`,
    address: `adresa|adrese|adresu|prebivalište|boravište|adresa za prijem pošte|sedište|sjedište|адреса|
      адресе|адресу|пребивалиште|боравиште|адреса за пријем поште|седиште|сједиште`,
    whole_address: 'oblikovana adresa|adresna nalepnica|обликована адреса|адресна налепница',
    company: `firma|firme|preduzeće|preduzeća|kompanija|kompanije|organizacija|organizacije|ustanova|
      institucija|poslodavac|društvo|naziv firme|ime firme|naziv preduzeća|ime preduzeća|naziv kompanije|
      ime kompanije|naziv društva|udruženje|naziv udruženja|škola|fakultet|univerzitet|naziv|tvrtka|
      poduzeće|pravno lice|naziv pravnog lica|naziv poslodavca|naziv ustanove|preduzeće organizacija|
      firma organizacija|poslovno ime|klub|preduzetnik|фирма|фирме|предузеће|предузећа|компанија|
      компаније|организација|организације|установа|институција|послодавац|друштво|назив фирме|име фирме|
      назив предузећа|име предузећа|назив компаније|име компаније|назив друштва|удружење|назив удружења|
      школа|факултет|универзитет|назив|твртка|подузеће|правно лице|назив правног лица|назив послодавца|
      назив установе|предузеће организација|фирма организација|пословно име|клуб|предузетник`,
    company_fact: `delatnost|djelatnost|industrija|grana|broj zaposlenih|zaposleni|godišnji prihod|
      godišnji prihodi|prihod|prihodi|godišnji promet|godina osnivanja|datum osnivanja|osnovano|
      pravna forma|pravni oblik|šifra delatnosti|šifra djelatnosti|veličina preduzeća|делатност|
      дјелатност|индустрија|грана|број запослених|запослени|годишњи приход|годишњи приходи|приход|приходи|
      годишњи промет|година оснивања|датум оснивања|основано|правна форма|правни облик|шифра делатности|
      шифра дјелатности|величина предузећа`,
    job_title: `titula na poslu|radno mesto|radno mjesto|funkcija|pozicija|položaj|radna pozicija|
      naziv radnog mesta|naziv radnog mjesta|naziv posla|dužnost|poslovna titula|radni položaj|
      титула на послу|радно место|радно мјесто|функција|позиција|положај|радна позиција|
      назив радног места|назив радног мјеста|назив посла|дужност|пословна титула|радни положај`,
    profession: 'zanimanje|zanimanja|profesija|struka|uloga|занимање|занимања|професија|струка|улога',
    department: `odeljenje|odjeljenje|odeljenja|odjel|služba|sektor|odsek|odsjek|katedra|
      organizaciona jedinica|departman|одељење|одјељење|одељења|одјел|служба|сектор|одсек|одсјек|катедра|
      организациона јединица|департман`,
    groups: `kategorije|kategorija|grupe|grupa|oznake|članstvo u grupi|članstvo u grupama|
      liste za distribuciju|distributivne liste|distribucione liste|категорије|категорија|групе|група|
      ознаке|чланство у групи|чланство у групама|листе за дистрибуцију|дистрибутивне листе|
      дистрибуционе листе`,
    birthday: `rođendan|rođendani|datum rođenja|dat rođenja|rođen|rođena|rođen a|rođenje|rođenja|
      dan mesec i godina rođenja|dan mjesec i godina rođenja|rodendan|rodjendan|datum rodenja|
      datum rodjenja|rodjen|rodjenje|rodjenja|рођендан|рођендани|датум рођења|дат рођења|рођен|рођена|
      рођен а|рођење|рођења|дан месец и година рођења|дан мјесец и година рођења`,
    birth_year: 'godište|god rođenja|годиште|год рођења',
    year: 'godina|година',
    month: 'mesec|mjesec|месец|мјесец',
    day: 'dan|дан',
    photo: `fotografija|fotografije|slika|slike|foto|profilna slika|фотографија|фотографије|слика|слике|
      фото|профилна слика`,
    location: 'lokacija|lokacije|geografski položaj|локација|локације|географски положај',
    notes: `beleške|beleška|bilješke|bilješka|napomena|napomene|primedba|primedbe|primjedba|primjedbe|
      komentar|komentari|opis|dodatne informacije|dodatni podaci|ostalo|informacije|ostale informacije|
      zabeleška|zabeleške|zabilješka|dodatno|info|белешке|белешка|биљешке|биљешка|напомена|напомене|
      примедба|примедбе|примједба|примједбе|коментар|коментари|опис|додатне информације|додатни подаци|
      остало|информације|остале информације|забелешка|забелешке|забиљешка|додатно|инфо`,
    url: `veb strana|internet strana|veb stranice|veb lokacija|vebsajt|veb|internet prezentacija|sajt|
      sajtovi|početna stranica|matična stranica|stranica|internet|blog|profil|adresa sajta|veb mesto|
      web stranice|web strana|web|url|www|website|websajt|веб страна|интернет страна|веб странице|
      веб локација|вебсајт|веб|интернет презентација|сајт|сајтови|почетна страница|матична страница|
      страница|интернет|блог|профил|адреса сајта|веб место`,
    type: 'vrsta|tip|vrste|oznaka|врста|тип|врсте|ознака',
    ignored: `proizvoljno|godišnjica|godišnjice|godišnjica braka|obljetnica|pol|spol|deca|djeca|broj dece|
      broj djece|tip e pošte|vrsta e pošte|prikazano ime e pošte|ime za prikaz e pošte|
      prikazano ime za e poštu|ime na ekranu|ekransko ime|trenutne poruke|ćaskanje|kancelarija|
      mesto kancelarije|soba|broj sobe|jmbg|matični broj|mat br|mat broj|mb|matični broj firme|pib|
      poreski broj|pdv broj|račun|broj računa|tekući račun|žiro račun|bankovni račun|banka|
      informacije o naplati|informacije za naplatu|podaci za naplatu|hobi|hobiji|interesovanja|inicijali|
      ključne reči|ključne riječi|jezik|jezici|maternji jezik|prioritet|osetljivost|privatno|kilometraža|
      server direktorijuma|korisnik 1|korisnik 2|korisnik 3|korisnik 4|prilagođeno 1|prilagođeno 2|
      prilagođeno 3|prilagođeno 4|prilagođeno polje|korisnički definisano 1|korisnički definisano 2|
      korisnički definisano 3|korisnički definisano 4|lična karta|broj lične karte|br lične karte|br lk|
      broj lk|pasoš|broj pasoša|šifra|broj kupca|broj člana|članski broj|broj članske karte|broj indeksa|
      identifikacioni broj|državni identifikacioni broj|mesto rođenja|mjesto rođenja|opština rođenja|
      država rođenja|devojačko prezime|djevojačko prezime|nacionalnost|državljanstvo|bračno stanje|
      bračni status|veroispovest|vjeroispovijest|obrazovanje|stručna sprema|starost|godine starosti|datum|
      datum upisa|datum učlanjenja|datum registracije|datum zaposlenja|datum kreiranja|datum izmene|
      datum dodavanja|status|stanje|lozinka|korisničko ime|izvor|bilten|vremenska oznaka|događaj|događaji|
      odnos|odnosi|razred|rb|r br|red br|redni broj|rbr|krvna grupa|slava|krsna slava|imendan|
      broj narudžbine|broj porudžbine|iznos|pomoćnik|asistent|geografska širina|geografska dužina|skajp|
      fejsbuk|instagram|tviter|id|iban|skype|facebook|twitter|chat|mesto rodjenja|mesto rodenja|
      произвољно|годишњица|годишњице|годишњица брака|обљетница|пол|спол|деца|дјеца|број деце|број дјеце|
      тип е поште|врста е поште|приказано име е поште|име за приказ е поште|приказано име за е пошту|
      име на екрану|екранско име|тренутне поруке|ћаскање|канцеларија|место канцеларије|соба|број собе|
      јмбг|матични број|мат бр|мат број|мб|матични број фирме|пиб|порески број|пдв број|рачун|број рачуна|
      текући рачун|жиро рачун|банковни рачун|банка|информације о наплати|информације за наплату|
      подаци за наплату|хоби|хобији|интересовања|иницијали|кључне речи|кључне ријечи|језик|језици|
      матерњи језик|приоритет|осетљивост|приватно|километража|сервер директоријума|корисник 1|корисник 2|
      корисник 3|корисник 4|прилагођено 1|прилагођено 2|прилагођено 3|прилагођено 4|прилагођено поље|
      кориснички дефинисано 1|кориснички дефинисано 2|кориснички дефинисано 3|кориснички дефинисано 4|
      лична карта|број личне карте|бр личне карте|бр лк|број лк|пасош|број пасоша|шифра|број купца|
      број члана|члански број|број чланске карте|број индекса|идентификациони број|
      државни идентификациони број|место рођења|мјесто рођења|општина рођења|држава рођења|
      девојачко презиме|дјевојачко презиме|националност|држављанство|брачно стање|брачни статус|
      вероисповест|вјероисповијест|образовање|стручна спрема|старост|године старости|датум|датум уписа|
      датум учлањења|датум регистрације|датум запослења|датум креирања|датум измене|датум додавања|статус|
      стање|лозинка|корисничко име|извор|билтен|временска ознака|догађај|догађаји|однос|односи|разред|рб|
      р бр|ред бр|редни број|рбр|крвна група|слава|крсна слава|имендан|број наруџбине|број поруџбине|
      износ|помоћник|асистент|географска ширина|географска дужина|скајп|фејсбук|инстаграм|твитер`,
  },
  kinds: {
    home: `kućnog|kućna|kućni|kućno|kućne|kuća|kući|kod kuće|domaći|privatna|privatni|privatno|privat|lična|
      lični|lično|stanovanja|prebivališta|stalno prebivalište|stan|кућног|кућна|кућни|кућно|кућне|кућа|кући|
      код куће|домаћи|приватна|приватни|приватно|приват|лична|лични|лично|становања|пребивалишта|
      стално пребивалиште|стан`,
    work: `službena|službeni|službeno|službene|posao|poslu|posla|na poslu|poslovna|poslovni|poslovno|firma|
      firme|preduzeće|preduzeća|kompanija|kompanije|kancelarija|kancelarije|kancelarijski|radni|radna|radno|
      tvrtke|direktni|sedišta|sjedišta|sedište|sjedište|службена|службени|службено|службене|посао|послу|посла|
      на послу|пословна|пословни|пословно|фирма|фирме|предузеће|предузећа|компанија|компаније|канцеларија|
      канцеларије|канцеларијски|радни|радна|радно|твртке|директни|седишта|сједишта|седиште|сједиште`,
    other: `drugi|druga|drugo|druge|ostali|ostala|ostalo|alternativni|alternativna|dodatni|dodatna|rezervni|
      rezervna|boravišta|privremena|други|друга|друго|друге|остали|остала|остало|алтернативни|алтернативна|
      додатни|додатна|резервни|резервна|боравишта|привремена`,
    school: `škola|škole|školski|školska|fakultet|univerzitet|школа|школе|школски|школска|факултет|
      универзитет`,
    mobile: `mobilni|mobilni telefon|mobilni tel|mobilni broj|mobilnog telefona|mobilnog|mobilna|mobitel|
      broj mobilnog|broj mobilnog telefona|broj mobitela|br mobilnog|mob|mob tel|mobil|sms|pametni telefon|
      br mob|gsm|iphone|мобилни|мобилни телефон|мобилни тел|мобилни број|мобилног телефона|мобилног|мобилна|
      мобител|број мобилног|број мобилног телефона|број мобитела|бр мобилног|моб|моб тел|мобил|смс|
      паметни телефон|бр моб`,
    fax: 'faks|telefaks|broj faksa|faksa|br faksa|fax|telefax|факс|телефакс|број факса|факса|бр факса',
    pager: 'pejdžer|pejdžera|broj pejdžera|pager|пејџер|пејџера|број пејџера',
    main: `glavno|primarni|primarna|glavni|glavna|centrala|centrale|osnovni|osnovna|главно|примарни|примарна|
      главни|главна|централа|централе|основни|основна`,
    car: `automobilski|automobil|auto|u automobilu|u kolima|аутомобилски|аутомобил|ауто|у аутомобилу|
      у колима`,
    assistant: `sekretara|pomoćnik|pomoćnika|pomoćnikov|asistent|asistenta|asistentov|sekretar|sekretarica|
      sekretarice|секретара|помоћник|помоћника|помоћников|асистент|асистента|асистентов|секретар|секретарица|
      секретарице`,
    billing: `naplata|naplatu|naplate|račun|računa|fakturisanje|faktura|fakturu|plaćanje|obračun|наплата|
      наплату|наплате|рачун|рачуна|фактурисање|фактура|фактуру|плаћање|обрачун`,
    shipping: `dostava|dostavu|dostave|isporuka|isporuku|isporuke|slanje|достава|доставу|доставе|испорука|
      испоруку|испоруке|слање`,
  },
  fillers: `i|u|na|za|od|do|s|sa|ili|o|po|iz|broj|brojevi|br|naziv|kontakt|kontakta|kontakt osoba|
    kontakt osobe|kontakt lice|kontakt lica|lice za kontakt|lica za kontakt|osoba za kontakt|osoba|osobe|lice|
    lica|klijent|klijenta|klijenti|kupac|kupca|kupci|korisnik|korisnika|član|člana|članovi|članova|zaposleni|
    zaposlenog|radnik|radnika|učenik|učenika|student|studenta|učesnik|učesnika|polaznik|polaznika|pacijent|
    pacijenta|gost|gosta|partner|partnera|vaš|vaša|vaše|moj|moja|sekundarni|sekundarna|trenutni|trenutna|
    stalni|stalna|podrazumevani|podrazumevana|obavezno|opciono|poštanska|poštanski|podaci|puna|puno|и|у|на|за|
    од|до|с|са|или|о|по|из|број|бројеви|бр|назив|контакт|контакта|контакт особа|контакт особе|контакт лице|
    контакт лица|лице за контакт|лица за контакт|особа за контакт|особа|особе|лице|лица|клијент|клијента|
    клијенти|купац|купца|купци|корисник|корисника|члан|члана|чланови|чланова|запослени|запосленог|радник|
    радника|ученик|ученика|студент|студента|учесник|учесника|полазник|полазника|пацијент|пацијента|гост|госта|
    партнер|партнера|ваш|ваша|ваше|мој|моја|секундарни|секундарна|тренутни|тренутна|стални|стална|
    подразумевани|подразумевана|обавезно|опционо|поштанска|поштански|подаци|пуна|пуно|no`,
  somebodyElse: `muž|supružnik|supružnika|suprug|supruga|supruge|bračni drug|rukovodilac|rukovodioca|menadžer|
    menadžera|direktor|direktora|šef|šefa|nadređeni|nadređenog|majka|majke|mama|mame|otac|oca|tata|roditelj|
    roditelja|roditelji|staratelj|staratelja|dete|deteta|dijete|djeteta|hitan slučaj|hitni slučaj|
    hitne slučajeve|u hitnim slučajevima|u slučaju nužde|hitni kontakt|hitno|srodnik|srodnika|
    najbliži srodnik|kreirao|kreirano|napravio|izmenio|izmenjeno|izmijenio|vlasnik|vlasnika|učitelj|nastavnik|
    razredni starešina|razrednik|trener|trenera|lekar|ljekar|izabrani lekar|agent|agenta|zastupnik|zastupnika|
    zakonski zastupnik|zakonskog zastupnika|odgovorno lice|odgovornog lica|preporučio|referent|komercijalista|
    муж|супружник|супружника|супруг|супруга|супруге|брачни друг|руководилац|руководиоца|менаџер|менаџера|
    директор|директора|шеф|шефа|надређени|надређеног|мајка|мајке|мама|маме|отац|оца|тата|родитељ|родитеља|
    родитељи|старатељ|старатеља|дете|детета|дијете|дјетета|хитан случај|хитни случај|хитне случајеве|
    у хитним случајевима|у случају нужде|хитни контакт|хитно|сродник|сродника|најближи сродник|креирао|
    креирано|направио|изменио|измењено|измијенио|власник|власника|учитељ|наставник|разредни старешина|
    разредник|тренер|тренера|лекар|љекар|изабрани лекар|агент|агента|заступник|заступника|законски заступник|
    законског заступника|одговорно лице|одговорног лица|препоручио|референт|комерцијалиста`,
  ordinals: [
    'prvi|prva|prvo|jedan|први|прва|прво|један',
    'dva|dve|dvije|два|две|двије',
    'treći|treća|treće|tri|трећи|трећа|треће|три',
    'četvrti|četvrta|četiri|четврти|четврта|четири',
    'peti|peta|pet|пети|пета|пет',
  ],
  whole: {
    'glavni telefon firme': 'phone main',
    'glavni telefon preduzeća': 'phone main',
    'broj telefona centrale': 'phone main',
    'telefon centrale': 'phone main',
    'adresa 1': 'street',
    'adresa 2': 'street_more',
    'adresa 3': 'street_more',
    'главни телефон фирме': 'phone main',
    'главни телефон предузећа': 'phone main',
    'број телефона централе': 'phone main',
    'телефон централе': 'phone main',
    'адреса 1': 'street',
    'адреса 2': 'street_more',
    'адреса 3': 'street_more',
  },
  doubtful: {
    // "Poštanski fah".
    'p fah': 'box',
    // The same in Cyrillic.
    'п фах': 'box',
  },
};
