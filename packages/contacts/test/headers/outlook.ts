/** What Outlook calls its columns in the languages it comes in, in the order of `outlookFields`; `-` for one that a language has not. */
export const outlookHeaders: Record<string, string> = {
  English: `Title|First Name|Middle Name|Last Name|Suffix|Company|Department|Job Title
    Business Street|Business Street 2|Business Street 3|Business City|Business State|Business Postal Code|Business Country/Region
    Home Street|Home Street 2|Home Street 3|Home City|Home State|Home Postal Code|Home Country/Region
    Other Street|Other Street 2|Other Street 3|Other City|Other State|Other Postal Code|Other Country/Region
    Assistant's Phone|Business Fax|Business Phone|Business Phone 2|Callback|Car Phone|Company Main Phone|Home Fax|Home Phone|Home Phone 2|ISDN|Mobile Phone|Other Fax|Other Phone|Pager|Primary Phone|Radio Phone|TTY/TDD Phone|Telex
    E-mail Address|E-mail 2 Address|E-mail 3 Address|Birthday|Categories|Notes|Web Page|Location|Business Address PO Box|Home Address PO Box|Other Address PO Box
    E-mail Type|E-mail Display Name|E-mail 2 Display Name|Anniversary|Assistant's Name|Gender|Manager's Name|Spouse|Office Location|Government ID Number|Account|Billing Information|Profession|Hobby|Initials|User 1|Organizational ID Number|Company Yomi|Surname Yomi|Given Yomi`,
  German: `Anrede|Vorname|Weitere Vornamen|Nachname|Suffix|Firma|Abteilung|Position
    Straße geschäftlich|Straße geschäftlich 2|Straße geschäftlich 3|Ort geschäftlich|Region geschäftlich|Postleitzahl geschäftlich|Land/Region geschäftlich
    Straße privat|Straße privat 2|Straße privat 3|Ort privat|Bundesland/Kanton privat|Postleitzahl privat|Land/Region privat
    Weitere Straße|Weitere Straße 2|Weitere Straße 3|Weiterer Ort|Weiteres/r Bundesland/Kanton|Weitere Postleitzahl|Weiteres/e Land/Region
    Telefon Assistent|Fax geschäftlich|Telefon geschäftlich|Telefon geschäftlich 2|Rückmeldung|Autotelefon|Telefon Firma|Fax privat|Telefon (privat)|Telefon (privat 2)|ISDN|Mobiltelefon|Weiteres Fax|Weiteres Telefon|Pager|Haupttelefon|Mobiltelefon 2|Telefon für Hörbehinderte|Telex
    E-Mail-Adresse|E-Mail 2: Adresse|E-Mail 3: Adresse|Geburtstag|Kategorien|Notizen|Webseite|Ort|Postfach geschäftlich|Postfach privat|Weiteres Postfach
    E-Mail-Typ|E-Mail: Angezeigter Name|E-Mail 2: Angezeigter Name|Jahrestag|Name Assistent|Geschlecht|Name des/der Vorgesetzten|Partner|Büro|Regierungsnr.|Konto|Abrechnungsinformation|Beruf|Hobby|Initialen|Benutzer 1|Organisationsnr.|Firma Yomi|Nachname Yomi|Vorname Yomi`,
  French: `Titre|Prénom|Deuxième prénom|Nom|Suffixe|Société |Service |Titre
    Rue (bureau)|Rue (bureau) 2|Rue (bureau) 3|Ville (bureau)|Dép/Région (bureau)|Code postal (bureau)|Pays/Région (bureau)
    Rue (domicile)|Rue (domicile) 2|Rue (domicile) 3|Ville (domicile)|Dép/Région (domicile)|Code postal (domicile)|Pays/Région (domicile)
    Rue (autre)|Rue (autre) 2|Rue (autre) 3|Ville (autre)|Dép/Région (autre)|Code postal (autre)|Pays/Région (autre)
    Téléphone de l'assistant(e)|Télécopie (bureau)|Téléphone (bureau)|Téléphone 2 (bureau)|Rappel|Téléphone (voiture)|Téléphone société|Télécopie (domicile)|Téléphone (domicile)|Téléphone 2 (domicile)|RNIS|Tél. mobile|Télécopie (autre)|Téléphone (autre)|Récepteur de radiomessagerie|Téléphone principal|Radio téléphone|Téléphone TDD/TTY|Télex
    Adresse de messagerie|Adresse de messagerie 2|Adresse de messagerie 3|Anniversaire|Catégories|Notes|Page Web|Emplacement|B.P. professionnelle|Boîte postale du domicile|Autre boîte postale
    Type de messagerie|Nom complet de l'adresse de messagerie|Nom complet de l'adresse de messagerie 2|Anniversaire de mariage ou fête|Nom de l'assistant(e)|Sexe|Responsable|Conjoint(e)|Bureau|Code gouvernement|Compte|Informations facturation|Profession|Passe-temps|Initiales|Utilisateur 1|Numéro d'identification de l'organisation|Société Yomi|Nom Yomi|Prénom Yomi`,
  Spanish: `Title|Nombre|Segundo nombre|Apellidos|Suffix|Organización|Department|Puesto
    Calle del trabajo|Calle del trabajo 2|Calle del trabajo 3|Ciudad de trabajo|Provincia o estado de trabajo|Código postal del trabajo|País o región del trabajo
    Home Street|Home Street 2|Home Street 3|Home City|Home State|Home Postal Code|País o región del domicilio
    Otra calle|Otra calle 2|Otra calle 3|Otra ciudad|Otra provincia o estado|Otro código postal|Otro país o región
    Assistant's Phone|Business Fax|Teléfono del trabajo|Teléfono del trabajo 2|Devolución de llamada|Car Phone|Número de centralita de la organización|Home Fax|Particular|Home Phone 2|ISDN|Teléfono móvil|Otro fax|Otro teléfono|Pager|Teléfono principal|Radioteléfono|Número de teletipo|Télex
    Dirección de correo electrónico|Dirección de correo electrónico 2|Dirección del correo electrónico 3|Cumpleaños|Categorías|Notas|Página web|Ubicación|Apartado postal de la dirección del trabajo|Apartado postal de la dirección personal|Otro apartado postal
    Tipo de correo electrónico 2|Nombre de pantalla de correo electrónico|Nombre de pantalla de correo electrónico 2|Anniversary|Assistant's Name|Género|Nombre del director|Spouse|Office Location|Government ID Number|Account|Facturación|Profesión|Aficiones|Initials|Usuario 1|-|Compañía Yomi|Apellido Yomi|Yomi especificada`,
  Italian: `Titolo|Nome|Secondo nome|Cognome|Titolo straniero|Società|Reparto|Posizione
    Via (uff.)|Via (uff.) 2|Via (uff.) 3|Città (uff.)|Provincia (uff.)|CAP (uff.)|Paese/area geografica (uff.)
    Via (ab.)|Via (ab.) 2|Via (ab.) 3|Città (ab.)|Provincia (ab.)|CAP (ab.)|Paese/area geografica (ab.)
    Altra via|Altra via 2|Altra via 3|Altra città|Altra provincia|Altro CAP|Altro paese/area geografica
    Telefono assistente|Fax (uff.)|Ufficio|Ufficio 2|Richiamata automatica|Telefono auto|Telefono principale società|Fax (ab.)|Abitazione|Abitazione 2|ISDN|Cellulare|Altro fax|Altro telefono|Cercapersone|Telefono principale|Radiotelefono|Telefono TTY/TDD|Telex
    Indirizzo posta elettronica|Indirizzo posta elettronica 2|Indirizzo posta elettronica 3|Compleanno|Categorie|Notes|Pagina Web|Luogo|Indirizzo (uff.) - Casella postale|Indirizzo (ab.) - Casella postale|Altro indirizzo - Casella postale
    Tipo posta elettronica|Nome visualizzato posta elettronica|Nome visualizzato posta elettronica 2|Anniversario|Nome assistente|Sesso|Nome manager|Nome coniuge/partner|Ubicazione ufficio|Cod. Fisc./P. IVA|Account|Dati fatturazione|Professione|Hobby|Iniziali|Utente 1|Numero ID organizzativo|Company Yomi|Surname Yomi|Given Yomi`,
  Dutch: `Titel|Voornaam|Middelste naam|Achternaam|Achtervoegsel|Bedrijf|Afdeling|Functie
    Werkadres, straat|Werkadres 2, straat|Werkadres 3, straat|Werkadres, plaats|Werkadres, provincie|Werkadres, postcode|Land/regio (werk)
    Huisadres, straat|Huisadres, straat 2|Huisadres, straat 3|Huisadres, plaats|Huisadres, provincie|Huisadres, postcode|Land/regio (thuis)
    Ander adres, straat|Ander adres, straat 2|Ander adres, straat 3|Ander adres, plaats|Ander adres, provincie|Ander adres, postcode|Land/regio (anders)
    Telefoon assistent|Fax op werk|Telefoon op werk|Telefoon op werk 2|Terugbellen|Autotelefoon|Hoofdtelefoon bedrijf|Fax thuis|Telefoon thuis|Telefoon thuis 2|ISDN|Mobiele telefoon|Andere fax|Andere telefoon|Pager|Hoofdtelefoon|Radiotelefoon|Teksttelefoon|Telex
    E-mailadres|E-mailadres 2|E-mailadres 3|Verjaardag|Categorieën|Notities|Webpagina|Locatie|Werkadres, postbusnummer|Huisadres, postbusnummer|Ander adres, postbusnummer
    E-mailtype|Weergavenaam voor e-mail|E-mail, weergegeven naam 2|Speciale datum|Naam assistent|Geslacht|Naam manager|Partner|Kantoorlocatie|Sofinummer|Account|Factuurinformatie|Beroep|Hobby's|Initialen|Gebruiker 1|Organisatie-id|Company Yomi|Surname Yomi|Given Yomi`,
  Polish: `Tytuł|Imię|Drugie imię|Nazwisko|Sufiks|Firma|Dział|Stanowisko
    Adres służbowy - ulica|Adres służbowy - ulica 2|Adres służbowy - ulica 3|Adres służbowy - miejscowość|Adres służbowy - województwo|Adres służbowy - kod pocztowy|Adres służbowy - kraj/region
    Adres domowy - ulica|Adres domowy - ulica (2)|Adres domowy - ulica (3)|Adres domowy - miejscowość|Adres domowy - województwo|Adres domowy - kod pocztowy|Adres domowy - kraj/region
    Inny adres - ulica|Inny adres - ulica 2|Inny adres - ulica 3|Inny adres - miejscowość|Inny adres - województwo|Inny adres - kod pocztowy|Inny adres - kraj/region
    Telefon asystenta|Faks służbowy|Telefon służbowy|Telefon służbowy 2|Wywołanie zwrotne|Telefon w samochodzie|Główny telefon do firmy|Faks domowy|Telefon domowy|Telefon domowy 2|ISDN|Telefon komórkowy|Inny faks|Inny telefon|Pager|Telefon podstawowy|Radiotelefon|Telefon TTY/TDD|Teleks
    Adres e-mail|Adres e-mail 2|Adres e-mail 3|Urodziny|Kategorie|Notatki|Strona sieci Web|Lokalizacja|Służbowa skrzynka pocztowa|Domowa skrzynka pocztowa|Inna skrzynka pocztowa
    Typ poczty e-mail|Nazwa wyświetlana e-mail|Wyświetlana nazwa e-mail 2|Rocznica|Imię i nazwisko asystenta|Płeć|Menedżer|Współmałżonek|Lokalizacja biura|PESEL|Konto|Informacje rozliczeniowe|Zawód|Hobby|Inicjały|Użytkownik 1|Numer ewidencyjny w organizacji|Firma Yomi|Nazwisko Yomi|Imię Yomi`,
  'Brazilian Portuguese': `Tratamento|Primeiro nome|Segundo nome|Sobrenome|Sufixo|Empresa|Departamento|Cargo
    Rua do endereço comercial|Rua do endereço comercial 2|Rua do endereço comercial 3|Cidade do endereço comercial|Estado do endereço comercial|CEP do endereço comercial|País/Região da Empresa
    Endereço residencial|Endereço residencial 2|Endereço residencial 3|Cidade do endereço residencial|Estado|CEP do endereço residencial|País/Região de Residência
    Outro endereço|Outro endereço 2|Outro endereço 3|Cidade|Outro Estado|CEP|Outro País/Região
    Telefone do assistente|Fax comercial|Telefone comercial|Telefone comercial 2|Retorno de chamada|Telefone do carro|Telefone principal da empresa|Fax residencial|Telefone residencial|Telefone residencial 2|ISDN|Telefone celular|Outro fax|Outro telefone|Pager|Telefone principal|Radiofone|Telefone TTY/TDD|Telex
    Endereço de email|Endereço de email 2|Endereço de email 3|Data de nascimento|Categorias|Anotações|Página da Web|Local|Caixa postal do endereço comercial|Caixa postal do endereço residencial|Caixa postal de outro endereço
    Tipo de email|Nome para exibição do email|Nome para exibição do email 2|Datas especiais|Nome do assistente|Sexo|Nome do gerenciador|Spouse|Sala|Código do governo|Conta|Informações para cobrança|Profissão|Hobby|Iniciais|Personalizado 1|-|Yomi (empresa)|Yomi (sobrenome)|Yomi fornecido`,
  Portuguese: `Título|Primeiro nome|Outros nomes/apelidos|Apelido|Sufixo|Empresa|Departamento|Cargo
    Rua da empresa|Rua da empresa 2|Rua da empresa 3|Localidade da empresa|Distrito da empresa|Código postal da empresa|País/Região da Empresa
    Rua da residência|Rua da residência (2)|Rua da residência (3)|Localidade da residência|Distrito da residência|Código postal da residência|País da Residência/Região
    Rua do outro endereço|Rua do outro endereço 2|Rua do outro endereço 3|Localidade do outro endereço|Distrito do outro endereço|Código postal do outro endereço|Outro País/Região
    Telefone do assistente|Fax da empresa|Telefone da empresa|2º telefone da empresa|Tel. de resposta|Telefone do carro|Telefone principal da empresa|Fax da residência|Telefone da residência|2º telefone da residência|RDIS|Telemóvel|Outro fax|Outro telefone|Pager|Telefone principal|Radiotelefone|Telefone TTY/TDD|Telex
    Endereço de correio electrónico|Endereço do correio electrónico 2|Endereço do correio electrónico 3|Data de nascimento|Categorias|Notas|Página na Web|Localização|Apartado da empresa|Apartado da residência|Apartado do outro endereço
    Tipo de correio electrónico|Nome a apresentar para o correio electrónico|Nome a apresentar para o correio electrónico 2|Aniversário|Nome do assistente|Sexo|Nome do gestor|Cônjuge|Gabinete|Número do BI|Conta|Dados para facturação|Profissão|Passatempo|Iniciais|Utilizador 1|-|Company Yomi|Surname Yomi|Given Yomi`,
  Swedish: `Titel|Förnamn|Mellannamn|Efternamn|Namnsuffix|Företag|Avdelning|Befattning
    Gatuadress, arbete|Gatuadress 2, arbete|Gatuadress 3, arbete|Ort, arbete|Region, arbete|Postadress, arbete|Land, arbete
    Gatuadress, hem|Gatuadress 2, hem|Gatuadress 3, hem|Hemort|Region, hem|Postnr, hem|Land, hem
    Annan gata|Annan gata 2|Annan gata 3|Annan ort|Annan region|Annat postnummer|Annat land
    Telefon, assistent|Fax arbete|Arbete|Telefon 2, arbete|Motringning|Biltelefon|Företag, växel|Fax, hem|Hem|Telefon 2, hem|ISDN|Mobiltelefon|Fax, annan|Telefon, annan|Personsökare|?Telefon 1|Telefon 2|TTY/TDD-telefon|Telex
    E-postadress|E-postadress 2|E-postadress 3|Födelsedag|Kategorier|Anteckningar|Webbsida|Plats|Arbetsadress, box|Hemadress, box|Annan adress, box
    E-posttyp|E-postnamn|E-postnamn 2|Årsdag|Namn, assistent|Kön|Namn, chef|Make maka|Arbetsplats|Personnummer|Konto|Fakturering|Yrke|Hobby|Initialer|Användare 1|-|Företag Yomi|Efternamn Yomi|Förnamn Yomi`,
  Danish: `Titel|Fornavn|Mellemnavn|Efternavn|Suffiks|Firma|Afdeling|Stilling
    Gade (arbejde)|Gade 2 (firma)|Gade 3 (firma)|By (arbejde)|Område (arbejde)|Postnummer (arbejde)|Land/område (arbejde)
    Gade (privat)|Gade 2 (privat)|Gade 3 (privat)|By (privat)|Område (privat)|Postnummer (privat)|Land/område (privat)
    Anden gade|Anden gade 2|Anden gade 3|Anden by|Andet område|Andet postnummer|Andet land/område
    Assistentens telefon|Fax (arbejde)|Telefon (arbejde)|Telefon 2 (arbejde)|Tilbagekald|Biltelefon|Primær telefon (firma)|Fax (privat)|Telefon (privat)|Telefon 2 (privat)|ISDN|Mobiltelefon|Anden fax|Anden telefon|Personsøger|Primær telefon|Radiotelefon|TTY/TDD-telefon|Telex
    E-mail-adresse|E-mail 2-adresse|E-mail 3-adresse|Fødselsdag|Kategorier|Notater|webside|Sted|Adresse, postboks (arbejde)|Adresse, postboks (privat)|Anden adresse, postboks
    E-mail-type|E-mail-vist navn|E-mail 2-vist navn|Mærkedag|Assistentens navn|Køn|Navn på overordnet|Ægtefælle|Kontoradresse|Se-nr.|Konto|Takstoplysninger|Profession|Hobby|Initialer|Bruger 1|-|Company Yomi|Surname Yomi|Given Yomi`,
  Norwegian: `Tittel|Fornavn|Mellomnavn|Etternavn|Suffiks|Firma|Avdeling|Stilling
    Adresse, arb.: Gate/vei|Adresse 2, arb.: Gate/vei|Adresse 3, arb.: Gate/vei|Adresse, arb.: Poststed|Adresse, arb.: Område|Adresse, arb.: Postnummer|Firmaland/område
    Adresse, priv.: Gate/vei|Adresse 2, priv.: Gate/vei|Adresse 3, priv.: Gate/vei|Adresse, priv.: Poststed|Adresse, priv.: Område|Adresse, priv.: Postnummer|Hjemland/område
    Annen adresse: Gate/vei|Annen adresse 2: Gate/vei|Annen adresse 3: Gate/vei|Annen adresse: Poststed|Annen adresse: Område|Annen adresse: Postnummer|Annet land/område
    Assistentens telefonnummer|Telefaks, arb.|Telefon, arb.|Telefon 2, arb.|Tilbakeringing|Biltelefon|Hovedtelefon for firma|Telefaks, priv.|Telefon, priv.|Telefon 2, priv.|ISDN|Mobiltelefon|Annen telefaks|Annen telefon|Personsøker|Hovedtelefon|Radiotelefon|Telefon for hørselshemmede|Teleks
    E-postadresse|E-postadresse 2|E-postadresse 3|Fødselsdag|Kategorier|Notater|Webside|Plassering|Adresse, arb.: Postboks|Adresse, priv.: Postboks|Annen postboksadresse
    E-posttype|Visningsnavn for e-post|Visningsnavn for e-post 2|Merkedag|Assistentens navn|Kjønn|Overordnedes navn|Ektefelle|Kontor|Offentlig ID-nummer|Konto|Faktureringsinformasjon|Yrke|Hobby|Initialer|Bruker 1|-|Firma-Yomi|Etternavn-Yomi|Angitt Yomi`,
  Finnish: `-|Etunimi|Toinen nimi|Sukunimi|Jälkiliite|Yritys|Osasto|Tehtävänimike
    Lähiosoite (työ)|Lähiosoite (työ) 2|Lähiosoite (työ) 3|Postitoimipaikka (työ)|Sijaintitiedot (työ)|Postinumero (työ)|Maa/alue (työ)
    Lähiosoite (koti)|Lähiosoite 2|Lähiosoite 3|Postitoimipaikka (koti)|Sijaintitiedot (koti)|Postinumero (koti)|Maa/alue (koti)
    Lähiosoite (muu)|Lähiosoite (muu) 2|Lähiosoite (muu) 3|Postitoimipaikka (muu)|Sijaintitiedot (muu)|Postinumero (muu)|Maa/alue (muu)
    Avustajan puhelinnumero|Työfaksi|Työpuhelin|Työpuhelin 2|Takaisinsoitto|Autopuhelin|Yrityksen puhelinvaihde|Kotifaksi|Kotipuhelin|Kotipuhelin 2|ISDN|Matkapuhelin|Muu faksi|Muu puhelin|Hakulaite|Ensisijainen puhelin|Radiopuhelin|TTY/TDD-puhelin|Teleksi
    Sähköpostiosoite|Sähköpostiosoite 2|Sähköpostiosoite 3|Syntymäpäivä|Luokat|Muistilaput|Web-sivu|Sijainti|Yrityksen osoite (postilokero)|Kotiosoite (postilokero)|Muu osoite (postilokero)
    Sähköpostin laji|Näytettävä sähköpostinimi|Näytettävä sähköpostinimi 2|Vuosipäivä|Avustajan nimi|Sukupuoli|Vastuuhenkilön nimi|Puoliso|Toimisto|Henkilötunnus|Tili|Laskutustiedot|Ammatti|Harrastus|Nimikirjaimet|Käyttäjä 1|-|Yritys Yomi|Sukunimi Yomi|Etunimi Yomi`,
  Czech: `Titul|Jméno|2. křestní jméno|Příjmení|Za příjmením|Společnost|Oddělení|Funkce
    Ulice (zam.)|Ulice 2 (zam.)|Ulice 3 (zam.)|Město (zam.)|-|PSČ (zam.)|Země (zaměstnání)
    Ulice (dom.)|Ulice 2 (dom.)|Ulice 3 (dom.)|Město (dom.)|-|PSČ (dom.)|Země (domů)
    Jiná ulice|Jiná ulice 2|Jiná ulice 3|Jiné město|Jiný okres|Jiné PSČ|Jiná země
    Telefon asistenta|Fax (zam.)|Telefon (zam.)|Telefon 2 (zam.)|Zpětné volání|Telefon do auta|Telefon společnosti|Fax domů|Telefon domů|Telefon 2 domů|ISDN|Mobilní telefon|Jiný fax|Jiný telefon|Operátor|Primární telefon|Radiotelefon|Pro neslyšící|Dálnopis
    E-mailová adresa|E-mailová adresa 2|E-mailová adresa 3|Narozeniny|Kategorie|Poznámky|Webová stránka|Umístění|Poštovní přihrádka zaměstnání|Poštovní přihrádka domů|Jiná poštovní přihrádka
    Typ e-mailu|Zobrazované jméno e-mailu|Zobrazované jméno e-mailu 2|Výročí|Jméno asistenta|Pohlaví|Jméno správce|Manžel/manželka|Umístění pracoviště|Rodné číslo|Účet|Fakturační údaje|Profese|Záliby|Iniciály|Uživatel 1|-|Company Yomi|Surname Yomi|Given Yomi`,
  Slovak: `Titul|Krstné meno|Ďalšie meno|Priezvisko|Prípona|Spoločnosť|Oddelenie|Funkcia
    Ulica (práca)|Ulica (práca) 2|Ulica (práca) 3|Mesto (práca)|Okres (práca)|PSČ (práca)|Krajina alebo oblasť (práca)
    Ulica (domov)|Ulica 2 (domov)|Ulica 3 (domov)|Mesto (domov)|Okres (domov)|PSČ (domov)|Krajina alebo oblasť (domov)
    Iná ulica|Iná ulica 2|Iná ulica 3|Iné mesto|Iný kraj|Iné PSČ|Krajina alebo oblasť (iné)
    Telefón asistenta|Fax do práce|Telefón do práce|Telefón do práce 2|Spätné volanie|Autotelefón|Hlavný telefón spoločnosti|Fax domov|Telefón domov|Telefón domov 2|ISDN|Mobilný telefón|Iný fax|Iný telefón|Operátor|Primárny telefón|Rádiotelefón|Telefón TTY/TTD|Telex
    E-mailová adresa|E-mailová adresa 2|E-mailová adresa 3|Narodeniny|Kategórie|Poznámky|Webová stránka|Umiestnenie|P.O. box pracoviska|P.O. box trvalého bydliska|P.O. box prechodného bydliska
    Typ e-mailu|Zobrazované meno príjemcu e-mailu|Zobrazované meno príjemcu e-mailu 2|Výročie|Meno asistenta|Pohlavie|Meno manažéra|Manžel(ka)|Pracovisko|Rodné číslo|Konto|Vyúčtovanie|Profesia|Záľuby|Iniciálky|Používateľ 1|-|Company Yomi|Surname Yomi|Given Yomi`,
  Hungarian: `-|Utónév|Középső|Vezetéknév|Utótag|Cég|Osztály|Beosztás
    Munkahely címe|2. vállalati utcacím|3. vállalati utcacím|Város (hivatal)|Megye (hivatal)|Munkahely irányítószáma|Ország/régió (hivatal)
    Lakcím|2. otthoni utcacím|3. otthoni utcacím|Város (lakás)|Megye (lakás)|Irányítószám (lakás)|Ország/régió (lakás)
    Más utcacím|-|-|Más város|Más megye|Más irányítószám|Más ország/régió
    Asszisztens telefonszáma|Hivatali fax|Hivatali telefon|Másik hivatali telefon|Visszahívás|Autótelefon|Cég fővonala|Otthoni fax|Otthoni telefon|Másik otthoni telefon|ISDN|Mobiltelefon|Egyéb fax|Egyéb telefon|Személyhívó|Elsődleges telefon|Rádiótelefon|TTY/TDD telefon|Telex
    E-mail cím|2. e-mail cím|3. e-mail cím|Születésnap|Kategóriák|Feljegyzések|Weblap|Hely|Hivatali cím, postafiók|Otthoni cím, postafiók|Egyéb cím, postafiók
    E-mail típusa|E-mailhez megjelenítendő név|2. e-mailhez megjelenítendő név|Évforduló|Asszisztens neve|Nem|Felettes neve|Házastárs|Iroda helye|Kormányzati azonosító|Számla|Számlaadatok|Foglalkozás|Hobbi|Monogram|Felhasználói 1|-|Company Yomi|Surname Yomi|Given Yomi`,
  Russian: `Обращение|Имя|Отчество|Фамилия|Суффикс|Организация|Отдел|Должность
    Улица (раб. адрес)|Улица 2 (раб. адрес)|Улица 3 (раб. адрес)|Город (раб. адрес)|Область (раб. адрес)|Индекс (раб. адрес)|Страна или регион (раб. адрес)
    Улица (дом. адрес)|Улица 2 (дом. адрес)|Улица 3 (дом. адрес)|Город (дом. адрес)|Область (дом. адрес)|Почтовый код (дом.)|Страна или регион (дом. адрес)
    Улица (другой адрес)|Улица  2 (другой адрес)|Улица  3 (другой адрес)|Город  (другой адрес)|Область  (другой адрес)|Индекс  (другой адрес)|Страна или регион  (другой адрес)
    Телефон помощника|Рабочий факс|Рабочий телефон|Телефон раб. 2|Обратный вызов|Телефон в машине|Основной телефон организации|Домашний факс|Домашний телефон|Телефон дом. 2|ISDN|Телефон переносной|Другой факс|Другой телефон|Пейджер|Основной телефон|Радиотелефон|Телетайп/телефон с титрами|Телекс
    Адрес эл. почты|Адрес 2 эл. почты|Адрес 3 эл. почты|День рождения|Категории|Заметки|Веб-страница|Расположение|Почтовый ящик (раб. адрес)|Почтовый ящик (дом. адрес)|Почтовый ящик (другой адрес)
    Тип эл. почты|Краткое имя эл. почты|Краткое 2 имя эл. почты|Годовщина|Имя помощника|Пол|Руководитель|Супруг(а)|Расположение комнаты|Личный код|Счет|Счета|Профессия|Хобби|Инициалы|Пользователь 1|Код организации|Company Yomi|Surname Yomi|Given Yomi`,
  Ukrainian: `Звернення|Ім'я|По батькові|Прізвище|Суфікс|Організація|Відділ|Посада
    Вулиця (роб. адреса)|Вулиця 2 (роб. адреса)|Вулиця 3 (роб. адреса)|Місто (роб. адреса)|Область (роб. адреса)|Індекс (роб. адреса)|Країна або регіон (роб. адреса)
    Вулиця (дом. адреса)|Вулиця 2 (дом. адреса)|Вулиця 3 (дом. адреса)|Місто (дом. адреса)|Область (дом. адреса)|Поштовий код (дом.)|Країна або регіон (дом. адреса)
    Вулиця (інша адреса)|Вулиця 2 (інша адреса)|Вулиця 3 (інша адреса)|Місто (інша адреса)|Область (інша адреса)|Індекс (інша адреса)|Країна або регіон (інша адреса)
    Телефон помічника|Робочий факс|Робочий телефон|Телефон роб. 2|Зворотний виклик|Телефон у машині|Основний телефон організації|Домашній факс|Домашній телефон|Телефон дом. 2|ISDN|Телефон мобільний|Інший факс|Інший телефон|Пейджер|Основний телефон|Радіотелефон|Телефон TTY/TDD|Телекс
    Адреса ел. пошти|Адреса 2 ел. пошти|Адреса 3 ел. пошти|День народження|Категорії|Нотатки|Веб-сторінка|Розташування|Поштова скринька (роб. адреса)|Поштова скринька (дом. адреса)|Поштова скринька (інша адреса)
    Тип ел. пошти|Коротке ім'я ел. пошти|Коротке ім'я ел. пошти 2|Річниця|Ім'я помічника|Стать|Керівник|Дружина|Розташування кімнати|Особистий код|Рахунок|Рахунки|Професія|Хобі|Ініціали|Користувач 1|-|Company Yomi|Surname Yomi|Given Yomi`,
  Turkish: `Unvan|İlk Adı|İkinci Adı|Soyadı|Sonek|Şirket|Bölüm|İş Unvanı
    İş-Cadde|İş-Cadde 2|İş-Cadde 3|İş-Şehir|İş-Bölge|İş-Posta Kodu|İş-Ülke/Bölge
    Ev-Cadde|Ev-Cadde 2|Ev-Cadde 3|Ev-Şehir|Ev-Bölge|Ev-Posta Kodu|Ev-Ülke/Bölge
    Diğer-Cadde|Diğer-Cadde 2|Diğer-Cadde 3|Diğer-Şehir|Diğer-Bölge|Diğer-Posta Kodu|Diğer-Ülke/Bölge
    Yardımcının Telefonu|İş Faks No|İş Telefon No|İş Telefonu 2|Geri Arama|Araç Telefonu|Şirket Santral Telefonu|Ev-Faks No|Ev Telefonu|Ev Telefonu 2|ISDN|Cep Telefonu|Diğer Faks No|Diğer Telefon No|Çağrı Cihazı|Birincil Telefon|Telsiz Telefon|TTY/TDD Telefonu|Teleks
    Elektronik Posta Adresi|Elektronik Posta 2 Adres|Elektronik Posta 3 Adres|Doğum günü|Kategoriler|Notlar|Web Sayfası|Konum|İş Adresi Posta Kutusu|Ev Adresi Posta Kutusu|Diğer Adres Posta Kutusu
    Elektronik Posta Türü|Elektronik Posta Görünen Adı|Elektronik Posta 2 Görünen Adı|Yıldönümü|Yardımcının Adı|Cinsiyet|Yönetici'nin Adı|Eşi|İşyeri Konumu|Ulusal Kimlik No|Hesap|Faturalama Bilgisi|Meslek|Hobiler|İlk Harfler|Kullanıcı 1|-|Yomi Şirket Adı|Yomi Soyad|Yomi Ad`,
  Japanese: `肩書き|名|ミドル ネーム|姓|敬称|会社名|部署|役職
    番地 (会社)|住所 2 (会社)|住所 3 (会社)|市町村 (会社)|都道府県 (会社)|郵便番号 (会社)|国 (会社)/地域
    番地 (自宅)|住所 2 (自宅)|住所 3 (自宅)|市町村 (自宅)|都道府県 (自宅)|郵便番号 (自宅)|国 (自宅)/地域
    番地 (その他)|住所 2 (その他)|住所 3 (その他)|市町村 (その他)|都道府県 (その他)|郵便番号 (その他)|国 (その他)/地域
    秘書の電話|会社 FAX|会社電話|会社電話 2|コールバック|自動車電話|会社代表電話|自宅 FAX|自宅電話|自宅電話 2|ISDN|携帯電話|その他の FAX|その他の電話|ポケットベル|通常の電話|無線電話|TTY/TDD|テレックス
    電子メール アドレス|電子メール 2 アドレス|電子メール 3 アドレス|誕生日|分類|メモ|Web ページ|場所|会社住所私書箱|自宅住所私書箱|その他住所私書箱
    電子メールの種類|電子メール表示名|電子メール 2 表示名|記念日|秘書の氏名|性別|マネージャー|配偶者|事業所|ID 番号|アカウント|支払い条件|職業|趣味|イニシャル|ユーザー 1|会社 ID|会社名フリガナ|姓フリガナ|名前フリガナ`,
  Korean: `호칭(영문)|이름|중간 이름|성|호칭(한글)|회사|부서|직함
    근무지 주소 번지|근무지 번지 2|근무지 번지 3|근무지 구/군/시|근무지 시/도|근무지 우편 번호|근무지 국가/지역
    집 번지|집 번지 2|집 번지 3|집 주소 구/군/시|집 주소 시/도|집 주소 우편 번호|집 주소 국가/지역
    기타 번지|기타 번지 2|기타 번지 3|기타 구/군/시|기타 시/도|기타 우편 번호|기타 국가/지역
    비서 전화 번호|근무지 팩스|근무처 전화|근무처 전화 2|다시 걸 전화|카폰|회사 대표 전화|집 팩스|집 전화 번호|집 전화 2|ISDN|휴대폰|기타 팩스|기타 전화|호출기|기본 전화|무선 전화|TTY/TDD 전화|텔렉스
    전자 메일 주소|전자 메일 2 주소|전자 메일 3 주소|생일|범주 항목|메모|웹 페이지|국가|근무처 주소 사서함|집 주소 사서함|기타 주소 사서함
    전자 메일 유형|전자 메일 표시 이름|전자 메일 2 표시 이름|결혼 기념일|비서 이름|성별|관리자 이름|배우자|사무실 위치|주민 등록 번호|계정|비용 정보|직업|취미|머리글자|사용자 1|ID 번호|회사(일본어 요미)|성(일본어 요미)|이름(일본어 요미)`,
  'Simplified Chinese': `英文称谓|名|中间名|姓|中文称谓|单位|部门|职务
    商务地址 街道|商务地址 街道 2|商务地址 街道 3|商务地址 市/县|商务地址 省/市/自治区|商务地址 邮政编码|商务地址 国家/地区
    住宅地址 街道|住宅地址 街道 2|住宅地址 街道 3|住宅地址 市/县|住宅地址 省/市/自治区|住宅地址 邮政编码|住宅地址 国家/地区
    其他地址 街道|其他地址 街道 2|其他地址 街道 3|其他地址 市/县|其他地址 省/市/自治区|其他地址 邮政编码|其他地址 国家/地区
    助理的电话|商务传真|商务电话|商务电话 2|回电话|车载电话|单位主要电话|住宅传真|住宅电话|住宅电话 2|ISDN|移动电话|其他传真|其他电话|寻呼机|主要电话|无绳电话|TTY/TDD 电话|电报
    电子邮件地址|电子邮件 2 地址|电子邮件 3 地址|生日|类别|附注|网页|地点|商务地址 - 邮箱|住宅地址 - 邮箱|其他地址 - 邮箱
    电子邮件类型|电子邮件显示名称|电子邮件 2 显示名|纪念日|助理的姓名|性别|经理姓名|配偶|办公地点|身份证编号|帐户|记帐信息|职业|业余爱好|缩写|用户 1|工作证号码|公司 Yomi|姓氏 Yomi|给定 Yomi`,
  'Traditional Chinese': `頭銜|名字|中間名|姓氏|稱謂|公司|部門|職稱
    商務 - 街|商務 - 街 2|商務 - 街 3|商務 - 市/鎮|商務 - 縣/市|商務 - 郵遞區號|商務 - 國家/地區
    住家 - 街|住家 - 街 2|住家 - 街 3|住家 - 市/鎮|住家 - 縣/市|住家 - 郵遞區號|住家 - 國家/地區
    其他 - 街|其他 - 街 2|其他 - 街 3|其他 - 市/鎮|其他 - 縣/市|其他 - 郵遞區號|其他 - 國家/地區
    助理電話|商務傳真|商務電話|商務電話 2|回撥電話|汽車電話|公司代表線|住家傳真|住家電話|住家電話 2|ISDN|行動電話|其他傳真|其他電話|呼叫器|代表電話|無線電話|TTY/TDD 電話|Telix
    電子郵件地址|電子郵件 2 地址|電子郵件 3 地址|生日|類別|記事|網頁|地點|公司地址郵政信箱|住家地址郵政信箱|其他地址郵政信箱
    電子郵件類型|電子郵件顯示名稱|電子郵件 2 顯示名稱|紀念日|助理|性別|主管名稱|配偶|辦公室|身份證字號|帳戶|帳目資訊|專業|嗜好|縮寫|使用者 1|公司 ID|公司拼音|姓氏拼音|名字拼音`,
  Hebrew: `תואר|שם פרטי|שם פרטי שני|שם משפחה|סיומת|חברה|מחלקה|תפקיד
    רחוב כתובת העבודה|רחוב 2 של כתובת העבודה|רחוב 3 של כתובת העבודה|עיר כתובת העבודה|אזור כתובת העבודה|מיקוד כתובת העבודה|מדינה/אזור של העבודה
    רחוב כתובת הבית|רחוב 2 של כתובת הבית|רחוב 3 של כתובת הבית|עיר כתובת הבית|אזור כתובת הבית|מיקוד כתובת הבית|מדינה/אזור של הבית
    רחוב אחר|רחוב 2 אחר|רחוב 3 אחר|עיר אחרת|אזור אחר|מיקוד אחר|מדינה/אזור אחר/ת
    טלפון של העוזר|פקס בעבודה|טלפון בעבודה|טלפון בעבודה 2|התקשרות חזרה|טלפון ברכב|טלפון ראשי של החברה|פקס בבית|טלפון בבית|טלפון בבית 2|ISDN|טלפון נייד|פקס אחר|טלפון אחר|איתורית|טלפון עיקרי|טלפון רדיו|טלפון טקסט (TTY/TDD)|טלקס
    כתובת דואר אלקטרוני|כתובת דואר אלקטרוני 2|כתובת דואר אלקטרוני 3|יום הולדת|קטגוריות|הערות|דף אינטרנט|מיקום|תא דואר של כתובת העבודה|תא דואר של כתובת הבית|תא דואר של כתובת אחרת
    סוג דואר אלקטרוני|שם התצוגה של הדואר האלקטרוני|שם תצוגה של דואר אלקטרוני 2|יום נישואין|שם העוזר|מין|שם מנהל|בן/בת זוג|מיקום משרד|מספר זיהוי ממשלתי|חשבון|מידע חיוב|מקצוע|תחביב|ראשי תיבות|משתמש 1|-|יומי חברה|יומי משפחה|יומי פרטי`,
  Arabic: `اللقب|الاسم الأول|الاسم الأوسط|اسم العائلة|لاحقة|الشركة|القسم|اللقب المهني
    شارع العمل|شارع 2 للعمل|شارع 3 للعمل|مدينة العمل|ولاية العمل|الرمز البريدي للعمل|بلد العمل/المنطقة
    شارع المنزل|شارع المنزل 2|شارع المنزل 3|مدينة المنزل|ولاية المنزل|الرمز البريدي للمنزل|البلد/المنطقة
    شارع آخر|شارع 2 آخر|شارع 3 آخر|مدينة أخرى|ولاية أخرى|رمز بريدي آخر|بلد آخر/المنطقة
    هاتف المساعد|فاكس العمل|هاتف العمل|هاتف العمل 2|رد الاتصال|هاتف السيارة|الهاتف الرئيسي للشركة|فاكس المنزل|هاتف المنزل|هاتف المنزل 2|ISDN|الهاتف الجوال|فاكس آخر|هاتف آخر|النداء|الهاتف الأساسي|الهاتف الراديوي|هاتف TTY/TDD|التلكس
    عنوان البريد الإلكتروني|عنوان البريد الإلكتروني 2|عنوان البريد الإلكتروني 3|تاريخ الميلاد|الفئات|ملاحظات|صفحة ويب|الموقع|صندوق بريد عنوان العمل|صندوق بريد عنوان المنزل|صندوق بريد عنوان آخر
    نوع البريد الإلكتروني|اسم العرض للبريد الإلكتروني|اسم العرض للبريد الإلكتروني 2|الذكرى السنوية|اسم المساعد|الجنس|اسم المدير|الزوجة|موقع المكتب|رقم معرّف الحكومة|الحساب|معلومات الفوترة|المهنة|الهواية|الأحرف الأولى|المستخدم 1|-|الشركة "يومي"|اللقب "يومي"|الاسم المعطى "يومي"`,
  Romanian: `Titlu|Prenume|Al doilea nume|Nume de familie|Sufix|Firmă|Serviciu|Ocupaţie
    Stradă Firmă|Strada 2 Firmă|Strada 3 Firmă|Oraş Firmă|Judeţ firmă|Cod poştal Firmă|Ţară/regiune firmă
    Stradă domiciliu|Stradă 2 domiciliu|Stradă 3 domiciliu|Oraş domiciliu|Judeţ domiciliu|Cod poştal domiciliu|Ţară/regiune domiciliu
    Altă stradă|Altă stradă 2|Altă stradă 3|Alt oraş|Alt judeţ|Alt cod poştal|Altă ţară/regiune
    Număr telefon asistent|Fax firmă|Telefon firmă|Telefon 2 firmă|Revenire cu apel telefonic|Telefon pe maşină|Telefon principal firmă|Fax domiciliu|Telefon domiciliu|Telefon 2 domiciliu|ISDN|Telefon mobil|Alt fax|Alt telefon|Pager|Telefon principal|Radiotelefon|Telefon TTY/TDD|Telex
    Adresă de poştă electronică|Adresă poştă electronică 2|Adresă poştă electronică 3|Zi de naştere|Categorii|Notes|Pagină Web|Amplasare|Căsuţă poştală la firmă|Căsuţă poştală la domiciliu|Căsuţă poştală la altă adresă
    Tip de poştă electronică|Nume afişare poştă electronică|Nume afişare poştă electronică 2|Aniversare|Nume asistent|Sex|Nume manager|Soţ(ie)|Amplasare birou|Număr IDentificator la guvern|Cont|Informații pentru facturare|Profesie|Pasiune|Iniţiale|Utilizator 1|-|Yomi firmă|Nume Yomi|Prenume Yomi`,
  Bulgarian: `Обръщение|Собствено име|Бащино име|Фамилно име|Суфикс|Фирма|Отдел|Длъжност
    Улица (сл. адрес)|Улица 2 (сл. адрес)|Улица 3 (сл. адрес)|Град (сл. адрес)|Област (сл. адрес)|Пощенски код (сл. адрес)|Страна/регион (служ. адрес)
    Улица|Улица 2 (дом. адрес)|Улица 3 (дом. адрес)|Град|Област|Пощенски код|Страна/регион (дом. адрес)
    Улица (друг адрес)|Улица 2 (друг адрес)|Улица 3 (друг адрес)|Град (друг адрес)|Област (друг адрес)|Пощенски код (друг адрес)|Страна/регион (друг адрес)
    Телефон на помощника|Служебен факс|Служебен телефон|Служебен телефон 2|Обратно повикване|Автомобилен телефон|Основен телефон на фирмата|Домашен факс|Домашен телефон|Домашен телефон 2|ISDN|Мобилен телефон|Друг факс|Друг телефон|Пейджър|Основен телефон|Радиотелефон|-|Телекс
    Имейл адрес|Имейл адрес 2|Имейл адрес 3|Рожден ден|Категории|Бележки|Уеб страница|Местоположение|Пощенска кутия (сл. адрес)|Пощенска кутия (дом. адрес)|Пощенска кутия (друг адрес)
    Тип имейл|Показвано име в имейл|Показвано име в имейл 2|Годишнина|Име на помощника|Пол|Име на ръководителя|Съпруг(а)|Местоположение на офиса|Правителствен код|Сметка|Платежна информация|Професия|Хоби|Инициали|Потребител 1|-|Фирма Yomi|Фамилно Yomi|Собствено Yomi`,
  Croatian: `Titula|Ime|Srednje ime|Prezime|Sufiks|Tvrtka|Odjel|Poslovna titula
    Službena adresa - ulica|Službena adresa - ulica 2|Službena adresa - ulica 3|Službena adresa - grad|Službena adresa - savezna država|Službena adresa - poštanski broj|Država/regija poslovanja
    Kućna adresa - ulica|Kućna adresa - ulica 2|Kućna adresa - ulica 3|Kućna adresa - grad|Kućna adresa - savezna država|Kućna adresa - poštanski broj|Matična država/regija
    Druga adresa - ulica|Druga adresa - ulica 2|Druga adresa - ulica 3|Druga adresa - grad|Druga adresa - savezna država|Druga adresa - poštanski broj|Druga država/regija
    Pomoćnikov telefon|Službeni faks|Službeni telefon|Službeni telefon 2|Povratni poziv|Automobilski telefon|Telefonski broj centrale tvrtke|Kućni faks|Kućni telefon|Kućni telefon 2|ISDN|Mobitel|Drugi faks|Drugi telefon|Javljač|Primarni telefon|Radijski telefon|Tekstualni telefon|Teleks
    Adresa e-pošte|Adresa e-pošte 2|Adresa e-pošte 3|Rođendan|Kategorije|Bilješke|Web-stranica|Mjesto|Službena adresa - poštanski pretinac|Kućna adresa - poštanski pretinac|Druga adresa - poštanski pretinac
    Vrsta e-pošte|Prikazano ime e-pošte|Prikazano ime e-pošte 2|Obljetnica|Ime pomoćnika|Spol|Naziv rukovoditelja|Supružnik|Mjesto ureda|JMBG|Račun|Informacija za naplatu|Zanimanje|Hobi|Inicijali|Korisnik 1|-|Tvrtka Yomi|Prezime Yomi|Ime Yomi`,
  Slovenian: `Naziv|Ime|Drugo ime|Priimek|Pripona|Podjetje|Oddelek|Naziv1
    Službeni naslov - ulica|Službeni naslov - ulica 2|Službeni naslov - ulica 3|Službeni naslov - kraj|Službeni naslov - zvezna država|Službeni naslov - poštna številka|Službeni naslov – država/regija
    Domači naslov - ulica|Domači naslov - ulica 2|Domači naslov - ulica 3|Domači naslov - kraj|Domači naslov - zvezna država|Domači naslov - poštna številka|Domači naslov – država/regija
    Drugi naslov - ulica|Drugi naslov - ulica 2|Drugi naslov - ulica 3|Drugi naslov - kraj|Drugi naslov - zvezna država|Drugi naslov - poštna številka|Drugi naslov – država/regija
    Pomočnikov telefon|Službeni faks|Službeni telefon|Službeni telefon 2|Povratni klic|-|Centrala podjetja|Domači faks|Domači telefon|Domači telefon 2|ISDN|Prenosni telefon|Drugi faks|Drugi telefon|Pozivnik|Primarni telefon|Radijski telefon|Telefon TTY/TDD|Teleks
    E-poštni naslov|E-poštni naslov 2|E-poštni naslov 3|Rojstni dan|Zvrsti|Opombe|Spletna stran|-|Službeni naslov - poštni predal|Domači naslov - poštni predal|Drugi naslov - poštni predal
    Vrsta e-pošte|E-poštno ime za prikaz|E-poštno ime za prikaz 2|Obletnica|Pomočnik|Spol|Direktor|Zakonec|Pisarna|Vladna ID številka|Račun|Podatki za obračun|Poklic|Konjiček|Začetnice|Uporabnik 1|-|Podjetje Yomi|Priimek Yomi|Ime Yomi`,
};

/** The fields of the columns, in the order of each language's list. */
export const outlookFields = [
  ...['title', 'first_name', 'middle_name', 'last_name', 'suffix', 'company', 'department', 'job_title'],
  ...['Work', 'Home', 'Other'].flatMap((type) =>
    ['street', 'street', 'street', 'city', 'region', 'postal_code', 'country'].map(
      (part) => `${type} ${part}`,
    ),
  ),
  ...[
    'Assistant',
    'Work Fax',
    'Work',
    'Work',
    '',
    'Car',
    'Main',
    'Home Fax',
    'Home',
    'Home',
    '',
    'Mobile',
  ].map((type) => `phone ${type}`),
  // What German and Swedish call the radio phone are other kinds of phones: its kind is not looked at, nor that of the last two.
  ...['Other Fax', 'Other', 'Pager', 'Main', '?', '?', '?'].map((type) => `phone ${type}`),
  ...['email', 'email', 'email', 'birthday', 'groups', 'notes', 'url', 'location'],
  ...['Work street', 'Home street', 'Other street'],
];

/** The headers of a language, with `?` before one whose kind of phone is not looked at; those beyond `outlookFields` are of columns that say nothing a contact has. */
export const headersOf = (language: string): string[] =>
  (outlookHeaders[language] ?? '').split(/\||\n\s*/).map((header) => header.replace(/^\s+(?=\S)/, ''));
