import { failures } from './failures/fr.js';
import type { Texts } from './texts.js';

export const fr: Texts = {
  service: {
    name: 'Partage de carnets d’adresses',
    ofApplication: 'Nous sommes le service qui lit les carnets d’adresses pour {application}.',
  },
  upload: {
    title: 'Partagez votre carnet d’adresses avec {application}',
    reads: 'Nous lisons les données suivantes : {fields}.',
    destroys: 'Nous supprimons le fichier dès qu’il est lu, et ce que nous y avons lu {time} plus tard.',
    choose: 'Choisissez votre fichier',
    drop: 'ou déposez-le n’importe où sur cette page',
    another: 'Choisir un autre fichier',
    taken: '{kinds}, {size} au maximum',
    submit: 'Partager le fichier avec {application}',
    untilThen: 'Rien ne quitte votre appareil tant que vous n’appuyez pas sur le bouton.',
    sending: 'Envoi de votre fichier',
    sent: '{sent} sur {size}',
    stopped: 'Arrêté. Rien n’a été partagé.',
  },
  delivery: {
    whole: '{application} reçoit tout votre carnet d’adresses.',
    picked: '{application} ne reçoit que les personnes que vous choisissez.',
  },
  choice: {
    title: 'Choisissez qui partager avec {application}',
    owner: '{application} apprend aussi votre nom et votre adresse e-mail.',
    cut: 'Votre carnet d’adresses contient plus de personnes que nous ne pouvons en prendre à la fois. Voici les premières.',
    others: 'Les données de toutes les autres personnes sont détruites aussitôt.',
    gets: '{application} reçoit ce que votre carnet d’adresses contient à leur sujet : {fields}.',
    submit: {
      one: 'Partager {count} personne avec {application}',
      other: 'Partager {count} personnes avec {application}',
    },
    cancel: 'Ne partager personne',
    nobody: 'Choisissez au moins une personne, ou ne partagez personne.',
    changed: 'Ce choix est terminé : il a été fait dans un autre onglet, ou le délai est écoulé.',
    empty: 'Vous pouvez revenir et en essayer un autre.',
    leave: 'Revenir sans partager',
    page: 'Page {page} sur {pages}',
    previous: 'Page précédente',
    next: 'Page suivante',
    goOn: 'Continuer',
    reviewTitle: {
      one: 'Partager {count} personne avec {application} ?',
      other: 'Partager {count} personnes avec {application} ?',
    },
    more: { one: 'et {count} autre', other: 'et {count} autres' },
    back: 'Modifier le choix',
    addressOf: 'Adresse de {name} à partager',
    allAddresses: { one: '{count} adresse', other: 'Les {count} adresses' },
    sharedNobody: 'Vous n’avez partagé personne. Ce que nous avions lu est détruit.',
  },
  picker: {
    goOn: 'Continuer vers {source}',
    refused: {
      title: 'Cela ne peut pas commencer ici',
      sentence: 'La page d’où vous venez n’est pas configurée pour cela. Fermez cette fenêtre et revenez-y.',
    },
    typed: 'Pour continuer, saisissez ce code dans {application}. Il est valable dix minutes.',
  },
  fields: {
    names: 'noms',
    emails: 'adresses e-mail',
    phones: 'numéros de téléphone',
    birthdays: 'anniversaires',
    work: 'employeurs',
    groups: 'groupes',
    addresses: 'adresses postales',
    photos: 'photos',
    notes: 'notes',
    urls: 'adresses web',
  },
  problems: {
    nothing_sent:
      'Aucun fichier n’a été choisi, ou il est vide. Choisissez le fichier de votre carnet d’adresses.',
    unknown_format: 'Ce fichier n’est pas un carnet d’adresses que nous connaissons.',
    too_large:
      'Ce fichier dépasse {size}, le maximum que nous pouvons accepter. Essayez de l’exporter sans les photos.',
    already_used: 'Un fichier a déjà été partagé avec ce lien. Rien n’a changé.',
    arriving:
      'D’autres fichiers sont encore en cours d’envoi avec ce lien. Veuillez réessayer dans quelques secondes.',
    several_files: 'Il y a plusieurs fichiers. Choisissez-en un.',
    connection_lost: 'Nous n’avons pas pu joindre le serveur. Vérifiez votre connexion et réessayez.',
    failed: 'Un problème est survenu de notre côté. Veuillez réessayer.',
  },
  terminal: {
    received: 'Fichier reçu ; lecture en cours.',
    choose:
      'C’est vous qui choisissez qui est partagé, et il faut un navigateur pour cela : ouvrez-y {url} et envoyez le fichier depuis cette page.',
    askedAbout:
      'Le fichier est arrivé, mais toutes ses colonnes ne sont pas claires. Ouvrez {url} dans un navigateur et choisissez-le là pour dire ce qu’elles contiennent.',
  },
  mistaken: {
    empty: 'Ce fichier est vide.',
    pdf: 'Cela ressemble à un PDF. Exportez vos contacts au format vCard ou CSV depuis le programme dont il provient.',
    image:
      'Cela ressemble à une image. Exportez vos contacts au format vCard ou CSV depuis votre carnet d’adresses.',
    archive: 'Cela ressemble à une archive. Décompressez-la d’abord.',
    web_page: 'Cela ressemble à une page web.',
    document:
      'Cela ressemble à un document Word. Copiez sa liste de personnes dans une feuille de calcul et enregistrez-la au format .xlsx ou CSV.',
    workbook:
      'Cela ressemble à une feuille de calcul d’un autre type. Enregistrez-la d’abord au format .xlsx ou CSV.',
    empty_workbook: 'Aucune des feuilles visibles de ce classeur n’est une liste de personnes.',
    locked: 'Ce fichier a un mot de passe. Enregistrez-le d’abord sans mot de passe.',
    calendar: 'Cela ressemble à un calendrier.',
    text: 'Cela ressemble à un texte sans liste de personnes.',
    outlook_data:
      'Cela ressemble à un fichier de données Outlook. Dans Outlook, choisissez « Fichier » › « Ouvrir et exporter » › « Importer/Exporter » › « Exporter des données vers un fichier », puis « Valeurs séparées par une virgule ».',
    outlook_mac:
      'Cela ressemble à une archive d’Outlook pour Mac. Ouvrez Outlook dans un navigateur, choisissez « Contacts » › « Gérer les contacts », puis « Exporter les contacts ».',
    outlook_message:
      'Cela ressemble à un message d’Outlook. Choisissez-y « Fichier » › « Ouvrir et exporter » › « Importer/Exporter » › « Exporter des données vers un fichier », puis « Valeurs séparées par une virgule ».',
    apple_archive:
      'Cela ressemble à une archive de Contacts d’Apple. Ouvrez Contacts sur votre Mac, choisissez « Édition » › « Tout sélectionner », puis « Fichier » › « Exporter » › « Exporter la vCard ».',
    numbers:
      'Cela ressemble à une feuille de calcul Numbers. Dans Numbers, choisissez « Fichier » › « Exporter vers » › « CSV ».',
    something_else: 'Cela ressemble à un autre type de fichier.',
  },
  guides: {
    title: 'Pas encore de fichier ?',
    of: 'Comment obtenir le fichier depuis {source}',
    others: 'Autres programmes',
    more: 'Plus de programmes',
    open: 'Ouvrir {source}',
    newWindow: 's’ouvre dans un nouvel onglet',
    onComputer: 'Votre carnet d’adresses est sur un ordinateur ? Ouvrez cette page là-bas.',
    link: 'Lien vers cette page',
    sendLink: 'Envoyer le lien',
    copyLink: 'Copier le lien',
  },
  columns: {
    title: 'À quoi correspond chaque colonne ?',
    sentence:
      'Nous ne savons pas avec certitude ce que contiennent les colonnes de votre fichier. Choisissez-le au-dessus de chacune et vérifiez les personnes ci-dessous. Rien n’est partagé sans votre accord.',
    region: 'Les colonnes de votre fichier',
    heading: 'La première ligne est un en-tête',
    column: 'Colonne {number}',
    none: 'Ne pas utiliser',
    ofKind: '{field} ({kind})',
    kinds: {
      Home: 'domicile',
      Work: 'bureau',
      Mobile: 'mobile',
      Main: 'principal',
      'Home Fax': 'fax domicile',
      'Work Fax': 'fax bureau',
      'Other Fax': 'autre fax',
      Pager: 'bipeur',
      School: 'école',
      Other: 'autre',
    },
    groups: {
      name: 'Nom et prénom',
      contact: 'E-mail et téléphone',
      work: 'Travail',
      address: 'Adresse',
      more: 'Autres',
    },
    fields: {
      full_name: 'Nom complet',
      first_name: 'Prénom',
      middle_name: 'Deuxième prénom',
      last_name: 'Nom de famille',
      second_last_name: 'Second nom de famille',
      infix: 'Avant le nom de famille (« van der »)',
      title: 'Civilité',
      suffix: 'Suffixe',
      nickname: 'Surnom',
      email: 'Adresse e-mail',
      phone: 'Téléphone',
      area_code: 'Indicatif',
      company: 'Entreprise',
      job_title: 'Fonction',
      department: 'Service',
      birthday: 'Anniversaire',
      birth_year: 'Année de naissance',
      birth_month: 'Mois de naissance',
      birth_day: 'Jour de naissance',
      street: 'Rue',
      house_number: 'Numéro de rue',
      city: 'Ville',
      region: 'Région',
      postal_code: 'Code postal',
      country: 'Pays',
      address: 'Adresse complète',
      location: 'Lieu',
      groups: 'Groupes',
      notes: 'Notes',
      url: 'Site web',
      photo: 'Photo',
      yahoo_id: 'Identifiant Yahoo',
      type: 'Type d’une autre colonne',
    },
    more: {
      one: '{count} autre colonne du fichier n’est pas affichée ici.',
      other: '{count} autres colonnes du fichier ne sont pas affichées ici.',
    },
    previewTitle: 'Les premières personnes, telles qu’elles seront lues',
    preview: 'Afficher l’aperçu',
    previewChanged: 'L’aperçu a changé.',
    unnamed: 'Sans nom',
    nobody: 'Choisissez d’abord la colonne d’un nom, d’une adresse e-mail ou d’un numéro de téléphone.',
    empty: 'Personne ne peut être lu ainsi.',
    changed: 'Le fichier n’est plus le même. Voici ses colonnes.',
    share: {
      people: {
        one: 'Partager {count} personne avec {application}',
        other: 'Partager {count} personnes avec {application}',
      },
      moreThan: 'Partager plus de {count} personnes avec {application}',
      anybody: 'Partager les personnes avec {application}',
    },
    nameless: 'Personne n’aura de nom : aucune colonne n’est choisie pour les noms.',
    useAsNames: 'Prendre « {column} » pour les noms',
    another: 'Choisir un autre fichier',
  },
  progress: {
    title: 'Lecture de votre carnet d’adresses',
    opening: 'La lecture commence',
    gathered: { one: '{count} personne jusqu’ici', other: '{count} personnes jusqu’ici' },
    mayClose: 'Vous pouvez fermer cette page. La lecture continue sans elle.',
    reconnecting: 'La connexion est perdue. Nous continuons d’essayer.',
    stop: 'Arrêter',
  },
  accessGranted: {
    title: 'Nous avons tout ce qu’il faut',
    sentence: 'Nous lisons votre carnet d’adresses. La lecture continue sans cette page.',
    destroys: 'Notre accès prend alors fin, et notre copie est détruite {time} plus tard.',
  },
  finished: {
    title: 'Partagé avec {application}',
    total: { one: '{count} personne', other: '{count} personnes' },
    skipped: {
      lines: { one: '{count} ligne ignorée', other: '{count} lignes ignorées' },
      entries: { one: '{count} entrée ignorée', other: '{count} entrées ignorées' },
    },
    nobody: 'Il n’y a personne dans ce carnet d’adresses',
    nobodySentence: 'Il a été lu jusqu’au bout. Retournez sur {application} pour en essayer un autre.',
    cut: 'Votre carnet d’adresses contient plus de personnes que nous ne pouvons en accepter à la fois. Les premières ont été partagées.',
    skippedWhy: 'Aucune personne n’a pu être lue dans ces parties du fichier.',
    skippedLine: 'Ligne {line} : {reason}',
    skippedWhyEntries: 'Aucune personne n’a pu être lue dans ces entrées du carnet d’adresses.',
    skippedEntry: 'Entrée {entry} : {reason}',
    skippedMore: { one: 'et {count} autre', other: 'et {count} autres' },
    skippedIn: {
      zip: 'Fichier {part} de l’archive, ligne {line} : {reason}',
      xlsx: 'Feuille {part}, ligne {line} : {reason}',
    },
    merged: { one: '{count} doublon a été fusionné.', other: '{count} doublons ont été fusionnés.' },
    leftOut: {
      one: '{count} entrée n’a ni nom, ni adresse e-mail, ni numéro de téléphone.',
      other: '{count} entrées n’ont ni nom, ni adresse e-mail, ni numéro de téléphone.',
    },
    passedOver: {
      zip: {
        one: '{count} autre fichier de l’archive n’a pas été lu.',
        other: '{count} autres fichiers de l’archive n’ont pas été lus.',
      },
      xlsx: {
        one: '{count} autre feuille n’a pas été lue.',
        other: '{count} autres feuilles n’ont pas été lues.',
      },
    },
    unread: 'Nº {parts} : {reason}',
    download: 'Télécharger ce qui a été ignoré',
    downloadHint: 'Votre navigateur le découpe dans votre fichier. Rien n’est envoyé.',
    downloadSome: 'Il en contient {count}.',
    downloadFailed: 'Votre navigateur ne peut plus lire le fichier. Il a peut-être été modifié ou déplacé.',
    downloadName: '{name}-ignorées',
    next: '{application} les récupère dans les prochaines minutes.',
    destroys: 'Notre copie est détruite dans un délai de {time}.',
  },
  skipReasons: {
    empty: 'elle ne contient personne',
    too_long: 'trop longue à lire',
    malformed: 'elle n’est pas écrite comme il faut',
    not_given: 'elle est dans la liste, mais n’a pas été donnée',
  },
  unreadReasons: {
    empty: 'vide',
    not_people: 'pas une liste de personnes',
    picture: 'une image',
    archive: 'une archive',
    locked: 'protégé par un mot de passe',
    damaged: 'endommagé',
    too_large: 'trop grand à lire',
    hidden: 'masqué',
    other_columns: 'd’autres colonnes',
  },
  closing: {
    byItself:
      'Cette page se ferme toute seule. Si elle reste ouverte, fermez-la et retournez sur {application}.',
    byHand: 'Vous pouvez fermer cette page et retourner sur {application}.',
    button: 'Fermer cette page',
    cannot: 'Votre navigateur ne laisse que vous fermer cette page.',
    back: 'Retour à {application}',
  },
  credentials: {
    secondWay:
      '{source} ne nous a pas donné accès. Vous pouvez plutôt partager votre carnet d’adresses avec un mot de passe.',
    destroys:
      'Nous n’utilisons le mot de passe que pour cela et le supprimons à la fin. Ce que nous avons lu est détruit {time} plus tard.',
    address: 'Adresse e-mail',
    username: 'Nom d’utilisateur',
    server: 'Serveur',
    serverHint:
      'Laissez ce champ vide pour que nous cherchions le serveur, ou saisissez un nom comme dav.example.com.',
    steps: 'Comment l’obtenir',
    show: 'Afficher',
    hide: 'Masquer',
    submit: 'Partager avec {application}',
    checking: 'Vérification…',
    file: 'Utiliser plutôt un fichier',
    leave: 'Pas maintenant : retour à {application}',
    problems: {
      missing: 'Remplissez tous les champs.',
      too_often: 'Cela fait beaucoup d’essais en peu de temps. Attendez une minute, puis réessayez.',
      elsewhere:
        'Selon le domaine de votre adresse, votre carnet d’adresses se trouve sur le serveur que nous avons indiqué. Si vous continuez, votre mot de passe y est envoyé : ne le faites que si vous connaissez ce serveur.',
      credentials_rejected:
        '{source} ne l’a pas accepté. Vérifiez votre saisie et collez le mot de passe une nouvelle fois.',
      app_password_required:
        '{source} ne l’a pas accepté. Votre mot de passe habituel ne convient pas ici : utilisez celui que vous créez avec les étapes de cette page et, si vous l’avez déjà, collez-le une nouvelle fois.',
    },
  },
  approval: {
    title: 'Demandez à votre administrateur',
    sentence:
      'Dans votre organisation, on ne peut partager son carnet d’adresses avec {application} qu’après l’accord d’un administrateur. Rien n’a été lu.',
    message: 'Un message que vous pouvez envoyer',
    subject: 'Approbation pour {application}',
    body: 'Bonjour,\n\nJe voudrais partager mon carnet d’adresses avec {application}. Dans notre organisation, un administrateur doit l’approuver une fois. La page pour le faire est ici :\n\n{link}\n\nElle demande l’autorisation de lire les contacts des personnes qui donnent elles-mêmes leur accord, et rien d’autre.\n\nMerci',
    mail: 'L’envoyer par e-mail',
    link: 'La page pour l’administrateur',
    copy: 'Copier le message',
    copyLink: 'Copier l’adresse',
    copied: 'Copié',
    goOn: 'J’ai l’approbation : continuer',
    leave: 'Pas maintenant : retour à {application}',
    good: 'Cette page reste valable {time}. Ensuite, recommencez sur {application}.',
    approved: {
      title: 'Approuvé',
      sentence:
        'Les personnes de votre organisation peuvent maintenant partager leur carnet d’adresses, chacune avec son propre accord. Vous pouvez fermer cette page.',
    },
    notApproved: { title: 'Non approuvé', sentence: 'Rien n’a été modifié. Vous pouvez fermer cette page.' },
  },
  failed: {
    title: 'Rien n’a été partagé',
    denied: 'Votre carnet d’adresses reste chez vous',
    stopped: 'Vous avez arrêté la lecture. Ce qui avait été lu est détruit, et {application} ne reçoit rien.',
    boxIsWhere:
      'Retournez sur {application}, recommencez et cochez la case sur la page qui demande ce que nous pouvons lire.',
    tryAgain: 'Réessayer',
  },
  expired: {
    title: 'Ce lien a expiré',
    sentence:
      'L’opération n’a pas été terminée à temps et rien n’a été partagé. Retournez sur {application} et recommencez.',
  },
  destroyed: {
    title: 'Notre copie est détruite',
    sentence:
      'Ce que nous avons lu était à la disposition de {application}, et ce délai est écoulé. Vous pouvez fermer cette page.',
  },
  alreadyUploaded: {
    title: 'Un fichier a déjà été partagé ici',
    sentence:
      'C’est le premier qui compte, aucun autre n’est lu. Retournez sur {application} pour en partager un autre.',
  },
  linkUsed: {
    title: 'Ce lien a déjà été utilisé',
    sentence:
      'Il ne demande l’accès à un carnet d’adresses qu’une fois, et la réponse est venue d’un autre navigateur. Pour en partager un d’ici, retournez sur {application} et recommencez.',
  },
  doneHere: {
    title: 'Il n’y a plus rien à faire ici',
    sentence: 'La suite de votre réponse s’affiche là d’où vous venez. Vous pouvez fermer cette page.',
  },
  unmatchedCallback: {
    title: 'Cette étape ne peut pas continuer ici',
    sentence:
      'Elle est déjà terminée, ou elle a été commencée dans un autre navigateur. Rien n’a changé. Si vous voulez toujours partager votre carnet d’adresses, retournez là d’où vous venez et recommencez.',
    cookies:
      'Si vous revoyez cette page, votre navigateur bloque peut-être les cookies. Autorisez-les pour cette page ou utilisez un autre navigateur.',
  },
  proxyWorks: {
    title: 'Votre URL de proxy fonctionne',
    sentence:
      'La page qui s’y trouve nous a transmis les paramètres de ce test, comme elle le fera après chaque consentement. Il n’y a rien d’autre à faire.',
  },
  proxyPage: {
    title: 'Un instant…',
    sentence:
      'Une fois que vous avez répondu à votre fournisseur, cette page vous conduit automatiquement à la suite. Si elle est encore là dans une minute, fermez-la, retournez là d’où vous venez et recommencez.',
    noScript:
      'JavaScript est désactivé dans votre navigateur, et cette page en a besoin. Activez-le et rechargez la page : la suite se fera à partir d’ici.',
    forDevelopers: 'Avez-vous placé cette page sur votre site ? Vérifiez si elle mène au service.',
    test: 'Tester cette page',
  },
  front: {
    title: 'Votre carnet d’adresses, partagé quand vous le dites',
    sentence:
      'Une application le demande, vous décidez, et ce service le lui apporte : depuis votre fournisseur ou depuis un fichier. Rien n’est lu avant votre accord, et notre copie est détruite peu après.',
    begin:
      'Il n’y a rien à commencer ici. Allez dans l’application qui vous demande votre carnet d’adresses et suivez son lien.',
  },
  availability: {
    title: 'Quels carnets d’adresses peuvent être lus',
    sentence:
      'D’après ce qui a été lu ici ces dernières 24 heures. Les refus et les mots de passe mal saisis ne sont pas comptés.',
    none: 'Ce service ne lit que des fichiers.',
    ok: 'Peut être lu',
    degraded: 'Échoue souvent en ce moment',
    off: 'Ne peut pas être lu en ce moment',
    unknown: 'Trop peu de données',
    good: '{percent} de réussite',
    time: 'La moitié prend au plus {median}, presque toutes au plus {most}',
    last: 'Dernière lecture : {time}',
  },
  unknown: {
    title: 'Il n’y a rien ici',
    sentence: 'Ce lien est incomplet ou trop ancien. Retournez là où vous l’avez trouvé et recommencez.',
  },
  waiting: {
    title: 'Un instant',
    sentence: 'Nous ne pouvons pas répondre pour le moment. Veuillez réessayer dans quelques secondes.',
  },
  error: {
    title: 'Un problème est survenu de notre côté',
    sentence: 'Vous n’y êtes pour rien. Veuillez réessayer dans quelques minutes.',
    reference: 'Si vous le signalez, indiquez ce numéro : {requestId}',
  },
  events: {
    initializing: 'En attente d’un accord, d’un mot de passe ou d’un fichier',
    initialized: 'Accord ou fichier reçu',
    gathering: 'Lecture du carnet d’adresses',
    cut: 'Le carnet contient plus de personnes que nous ne pouvons en lire ; les autres manquent',
    complete: 'Le carnet d’adresses a été lu',
  },
  failures,
};
