import type { Language } from '../language.js';

export const french: Language = {
  tag: 'fr',
  nouns: {
    name: 'nom|noms|contact|contacts',
    full_name: `nom complet|nom à afficher|nom affiché|nom daffichage|afficher sous|afficher comme|
      nom et prénom|nom prénom|prénom et nom|prénom nom|noms et prénoms|nom et prénoms|nom prénoms|
      prénoms et nom|nom s et prénom s|interlocuteur|interlocutrice|personne de contact|personne contact|
      personne à contacter|contact principal|nom entier|nom formaté|personne|participant|destinataire`,
    sort_as: 'classer sous|classé sous|enregistrer sous|trier par|classement|classer comme',
    first_name: 'prénom|prénoms|prénom usuel|prénom 1',
    middle_name: `autres prénoms|autre prénom|deuxièmes prénoms|2 nd prénom|deuxième nom|prénom 2|
      prénoms supplémentaires|noms additionnels|nom additionnel|initiale du deuxième prénom|
      prénom intermédiaire|nom intermédiaire|second nom`,
    infix: 'particule|particule nobiliaire',
    last_name: `nom de famille|noms de famille|nom usuel|nom dusage|nom patronymique|nom famille|
      patronyme|nom d usage|nom marital`,
    prefix: `civilité|civilités|préfixe|formule de politesse|appellation|m mme|mme m|m mme mlle|
      préfixe honorifique`,
    title: 'titre|titres|titre honorifique|titre académique|titre universitaire',
    suffix: 'suffixe|suffixe honorifique',
    nickname: 'surnom|surnoms|pseudo|pseudonyme|sobriquet|alias|diminutif',
    email: `e mail|email|mail|e mails|emails|mails|courriel|courriels|mél|adresse électronique|
      adresse de courrier|courrier électronique|messagerie électronique|adresses électroniques|messagerie|
      lemail|demail`,
    phone: `téléphone|téléphones|tél|tel|fixe|ligne fixe|numéro dappel|numéro de contact|rappel|rnis|
      télex|radiotéléphone|téléphone ats|téléphone malentendants|ligne directe|whatsapp|
      coordonnées téléphoniques|numéro`,
    area_code: 'indicatif régional|indicatif|indicatif téléphonique|code régional|indicatif local',
    street: `rue|rues|voie|libellé de la voie|libellé voie|adresse ligne 1|ligne dadresse 1|
      ligne adresse 1|ligne d adresse 1|adresse ligne|rue ligne 1|rue avenue`,
    street_more: `complément|compléments dadresse|complément adresse 1|adresse complémentaire|
      adresse ligne 2|adresse ligne 3|ligne dadresse 2|ligne adresse 2|ligne d adresse 2|rue ligne 2|
      bâtiment|bat|étage|appartement|appt|résidence bâtiment|lieu dit|lieudit|quartier|immeuble|escalier|
      adresse étendue|hameau`,
    house_number: `numéro de rue|numéro de voie|n° de rue|n de rue|n° de voie|n de voie|numéro de maison|
      numéro civique|n° civique|n civique|numéro dans la rue|numéro rue|numéro voie|n° maison|n maison|
      numéro de porte|n° dans la voie|n dans la voie`,
    city: `ville|villes|commune|communes|localité|localités|municipalité|bureau distributeur|village|
      lieu de résidence|lieu de domicile|npa lieu`,
    region: `région|régions|département|départements|dép|dpt|dépt|province|canton|cantons|territoire|
      comté|préfecture`,
    region_code: `code région|code département|code de la région|code province|numéro de département|
      n° département|n département`,
    postal_code: `code postal|codes postaux|code poste|npa|code postaux|numéro postal|
      numéro postal dacheminement|cpostal`,
    country: 'pays|nation',
    country_code: `code pays|code du pays|code iso pays|indicatif pays|indicatif du pays|
      indicatif international`,
    box: 'boîte postale|case postale|casier postal|b p|bte postale',
    address: `adresse|adresses|adresse postale|adresse de correspondance|coordonnées postales|ladresse|
      dadresse`,
    whole_address: `adresse formatée|étiquette dadresse|adresse mise en forme|bloc adresse|
      adresse complète formatée`,
    company: `société|sociétés|entreprise|entreprises|organisme|organismes|organisation|organisations|
      raison sociale|employeur|employeurs|établissement|compagnie|firme|structure|association|institution|
      dénomination sociale|dénomination|administration|enseigne|nom commercial|lieu de travail|école|
      université|lentreprise|dentreprise|lorganisation|dorganisation|lorganisme|lassociation|lemployeur|
      létablissement`,
    job_title: `fonction|fonctions|poste|postes|intitulé du poste|intitulé de poste|poste occupé|emploi|
      qualité|titre professionnel|fonction professionnelle|titre demploi|intitulé de lemploi|
      intitulé de fonction`,
    profession: `profession|professions|métier|métiers|rôle|activité|activité professionnelle|occupation|
      fonction rôle`,
    department: `service|services|direction service|département service|service département|
      unité organisationnelle|pôle|division`,
    groups: `catégories|catégorie|groupes|groupe|libellés|étiquettes|mots étiquettes|liste de diffusion|
      listes de diffusion|appartenance à un groupe|listes|tags`,
    birthday: `date de naissance|anniversaire|anniversaires|date naissance|née le|naissance|
      date daniversaire|date danniversaire|jour danniversaire|dates de naissance|date de naiss|date naiss|
      né`,
    year: 'année|an',
    month: 'mois',
    day: 'jour',
    photo: 'photo|photos|image|portrait|photographie|photo didentité|avatar',
    location: 'emplacement|emplacements|lieu|lieux|localisation',
    notes: `notes|note|remarques|remarque|commentaires|commentaire|observations|observation|informations|
      information|infos|info|informations complémentaires|autres informations|information complémentaire|
      infos complémentaires|informations supplémentaires|description|annotations|mémo|divers|précisions|
      remarques diverses|renseignements complémentaires`,
    url: `page web|pages web|sites web|sites internet|site|internet|web|url|page internet|page daccueil|
      page perso|blog|www|profil|page personnelle|lien`,
    type: 'type|types|libellé|étiquette|nature',
    company_fact: `secteur dactivité|chiffre daffaires|effectif|effectifs|nombre demployés|
      nombre de salariés|forme juridique|code ape|code naf|année de création`,
    ignored: `anniversaire de mariage|date de mariage|fête|sexe|genre|enfants|nombre denfants|nb enfants|
      n sécu|n° sécu|sécurité sociale|nir|siret|siren|tva|tva intracommunautaire|type de messagerie|
      type de messagerie 2|type de messagerie 3|nom complet de ladresse de messagerie|
      nom complet de ladresse de messagerie 2|nom complet de ladresse de messagerie 3|
      nom à afficher de la messagerie|nom affiché e mail|nom complet de l adresse de messagerie|compte|
      comptes|rib|iban|bic|informations facturation|informations de facturation|code gouvernement|
      passe temps|loisirs|centres dintérêt|intérêts|initiales|initiale|disponibilité|mots clés|mot clé|
      langue|langues|langue maternelle|kilométrage|numéro didentification de lorganisation|identifiant|id|
      priorité|privé|critère de diffusion|sensibilité|utilisateur 1|utilisateur 2|utilisateur 3|
      utilisateur 4|divers 1|divers 2|divers 3|divers 4|personnalisé 1|personnalisé 2|personnalisé 3|
      personnalisé 4|champ personnalisé|nom de lécran|nom d écran|nom décran|nom à lécran|
      pseudo de messagerie|messagerie instantanée|serveur dannuaire|numéro client|n° client|n client|
      code client|numéro dadhérent|n° adhérent|n adhérent|numéro adhérent|n° dadhérent|n dadhérent|
      date dadhésion|adhésion|licence|matricule|numéro de membre|n° de membre|n de membre|nationalité|
      lieu de naissance|pays de naissance|ville de naissance|nom de naissance|nom de jeune fille|
      nom jeune fille|état civil|situation familiale|situation matrimoniale|religion|statut|âge|
      date dinscription|date dentrée|date de sortie|numéro de passeport|date de décès|nom dutilisateur|
      mot de passe|latitude|longitude|source|secteur|newsletter|événement|événements|relation|relations|
      numéro de facture|n° facture|n facture|assistant|assistante|secrétariat|numéro dordre|
      groupe sanguin|horodatage|politesse|salutation|civilité longue|classe|n° avs|n avs|numéro avs|
      origine|skype|facebook|twitter|instagram|date de création|date de modification|
      dernière modification|date création|date modification|voiture|véhicule|immatriculation`,
  },
  kinds: {
    home: `domicile|personnel|personnelle|personnels|perso|privé|privée|maison|résidence|résidentiel|
      résidentielle|particulier|familial|familiale`,
    work: `bureau|professionnel|professionnelle|professionnels|pro|prof|travail|boulot|affaires|direct|
      directe`,
    other: 'autre|autres|supplémentaire|alternatif|alternative|additionnel|additionnelle|complémentaire',
    school: 'école|université|lycée|collège|scolaire',
    mobile: `mobile|mobiles|portable|portables|cellulaire|cell|gsm|natel|téléphone mobile|
      téléphone portable|tél portable|tél mobile|port|mob|numéro de portable|numéro de mobile|n° portable|
      n portable|n° mobile|n mobile|n° de portable|n de portable|sms|smartphone|iphone`,
    fax: `fax|télécopie|télécopieur|téléfax|télécop|numéro de fax|n° fax|n fax|n° de fax|n de fax|
      télécopies|téléc`,
    pager: `pager|radiomessagerie|récepteur de radiomessagerie|récepteur|bip|biper|téléavertisseur|bipeur|
      téléphone de radiomessagerie`,
    main: 'principal|principale|standard|central|siège',
    car: 'voiture|auto|automobile',
    assistant: `assistant|assistante|assistant e|lassistant|lassistante|lassistant e|secrétaire|
      secrétariat`,
    billing: 'facturation|facture|factures|facturé à|facturer à',
    shipping: 'livraison|expédition|livrer à|envoi',
  },
  fillers: `de|du|des|d|la|le|les|l|à|au|aux|en|et|ou|pour|dans|sur|par|n|n°|no|nos|numéro|numéros|num|
    votre|vos|mon|ma|mes|un|une|première|premier|premiers|secondaire|secondaires|primaire|contact|contacts|
    personne|personnes|client|clients|cliente|adhérent|adhérents|ladhérent|membre|membres|employé|employés|
    employée|lemployé|salarié|salariés|collaborateur|élève|élèves|lélève|étudiant|participant|participants|
    invité|destinataire|utilisateur|bénéficiaire|préféré|préférée|habituel|actuel|actuelle|complet|complète|
    général|générale|valide|obligatoire|facultatif|optionnel|si|différent|différente|champ|valeur|
    coordonnées|éventuel|prospect|licencié|joueur|journée|soir|permanent|permanente|légal|international|
    détail|s|e|létudiant|lutilisateur|interlocuteur|jj mm aaaa|aaaa mm jj`,
  somebodyElse: `conjoint|conjointe|conjoints|du conjoint|époux|épouse|mari|femme|partenaire|compagnon|
    compagne|père|mère|parent|parents|responsable|responsables|responsable légal|responsable hiérarchique|
    manager|supérieur|chef|tuteur|tutrice|urgence|durgence|en cas durgence|personne à prévenir|
    personne à contacter en cas durgence|contact durgence|contact en cas durgence|professeur|enseignant|
    enseignante|médecin|médecin traitant|enfant|lenfant|de lenfant|propriétaire|créateur|créé|créé par|
    modifié|modifié par|mis à jour|parrain|marraine|parrainé|garant|représentant|représentant légal|vendeur|
    gestionnaire|remplaçant|entraîneur|gardien|grands parents|recommandé|père mère`,
  ordinals: [
    'un e|1 er|1er|1 ère|1ère|1re',
    'deuxième|second|seconde|deux|2 e|2 ème|2e|2ème|2nd|2nde',
    'troisième|trois|3e|3ème',
    'quatrième|quatre|4e|4ème',
    'cinquième|cinq|5e|5ème',
  ],
  whole: {
    'téléphone société': 'phone main',
    'tél société': 'phone main',
    'fax société': 'phone work fax',
    'fax entreprise': 'phone work fax',
    'portable entreprise': 'phone mobile',
    'adresse 1': 'street',
    'adresse 2': 'street_more',
    'adresse 3': 'street_more',
    'adresse 4': 'street_more',
    'tél p': 'phone home',
    'tél b': 'phone work',
    'tel p': 'phone home',
    'tel b': 'phone work',
  },
  doubtful: {
    // "Code postal". A contact person, a company or a stop word of other programs.
    cp: 'postal_code',
    'c p': 'postal_code',
    // "Boîte postale"; a petrol company.
    bp: 'box',
    // A state of a federation beside "Pays"; the condition of something elsewhere.
    état: 'region',
    // "Domicile" of lists by hand.
    dom: 'home',
  },
};
