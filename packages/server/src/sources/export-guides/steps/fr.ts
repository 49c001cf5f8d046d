import type { GuideTexts } from '../guide.js';

export const fr: GuideTexts = {
  steps: {
    google: [
      'Ouvrez Google Contacts, de préférence sur un ordinateur.',
      'Choisissez « Exporter » : une flèche au-dessus de la liste, ou une entrée du menu.',
      'Choisissez « CSV Google », puis « Exporter ».',
    ],
    outlook_web: [
      'Ouvrez Outlook dans un navigateur et choisissez « Contacts ».',
      'Choisissez « Gérer les contacts », puis « Exporter les contacts ».',
      'Choisissez tous les contacts, puis « Exporter ».',
    ],
    outlook_windows: [
      'Dans Outlook, choisissez « Fichier » › « Ouvrir et exporter » › « Importer/Exporter ».',
      'Choisissez « Exporter des données vers un fichier », puis « Valeurs séparées par une virgule ».',
      'Choisissez votre dossier « Contacts » et l’emplacement du fichier, puis terminez.',
    ],
    outlook_mac: [
      'Ouvrez Outlook dans un navigateur, avec le compte que vous utilisez sur votre Mac.',
      'Choisissez « Gérer les contacts », puis « Exporter les contacts ».',
      'Choisissez tous les contacts, puis « Exporter ». Les personnes enregistrées uniquement sur votre Mac ne sont pas dans ce fichier.',
    ],
    apple_contacts: [
      'Ouvrez Contacts sur votre Mac.',
      'Choisissez « Édition » › « Tout sélectionner ».',
      'Choisissez « Fichier » › « Exporter » › « Exporter la vCard » et enregistrez le fichier.',
    ],
    icloud: [
      'Ouvrez Contacts sur iCloud.com, sur un ordinateur.',
      'Cliquez sur une personne de la liste, puis appuyez sur ⌘A sur un Mac ou Ctrl+A sous Windows.',
      'Choisissez « Exporter la vCard » dans le menu de partage ou de réglages.',
    ],
    iphone: [
      'Ouvrez Contacts et touchez « Listes » en haut.',
      'Touchez une liste de façon prolongée, puis « Exporter ».',
      'Choisissez ce qu’il faut inclure, puis enregistrez dans Fichiers.',
    ],
    android: [
      'Ouvrez Contacts.',
      'Cherchez « Exporter » : dans le menu, sous « Corriger et gérer » ou dans les paramètres.',
      'Enregistrez le fichier sur votre téléphone.',
    ],
    yahoo: [
      'Ouvrez votre messagerie dans un navigateur sur un ordinateur, puis « Contacts ».',
      'Ouvrez le menu à trois points et choisissez « Exporter ».',
      'Choisissez CSV et enregistrez le fichier.',
    ],
    thunderbird: [
      'Ouvrez le carnet d’adresses.',
      'Faites un clic droit sur le carnet voulu, puis choisissez « Exporter ».',
      'Choisissez vCard ou CSV et enregistrez le fichier.',
    ],
    linkedin: [
      'Ouvrez « Obtenir une copie de vos données » dans les préférences de LinkedIn.',
      'Choisissez « Relations » et demandez l’archive.',
      'LinkedIn vous envoie un e-mail quand elle est prête. Téléchargez-la et prenez Connections.csv. Elle ne contient que les adresses des personnes qui partagent la leur.',
    ],
    named_webmail: [
      'Connectez-vous à {source} dans un navigateur sur un ordinateur.',
      'Ouvrez le carnet d’adresses (« {contacts} »).',
      'Cherchez « {export} » : dans un menu à points ou à engrenage, ou à côté de l’importation.',
      'Choisissez CSV ou vCard et enregistrez le fichier.',
    ],
    webmail: [
      'Connectez-vous à votre messagerie dans un navigateur sur un ordinateur.',
      'Ouvrez le carnet d’adresses, souvent appelé « Contacts ».',
      'Cherchez « Exporter » : dans un menu à points ou à engrenage, ou à côté de « Importer ».',
      'Choisissez CSV ou vCard et enregistrez le fichier.',
    ],
  },
  deadEnds: {
    closed:
      '{source} ne donne plus accès à ses carnets d’adresses. Un fichier exporté auparavant convient ; sinon, prenez le carnet d’adresses de votre messagerie ou de votre téléphone.',
    facebook:
      'Facebook ne donne pas les adresses e-mail de vos amis. Prenez plutôt le carnet d’adresses de votre messagerie ou de votre téléphone.',
  },
  anyWebmail: 'Une autre messagerie',
  yields: {
    csv: 'Vous obtenez un fichier qui se termine par .csv.',
    vcard: 'Vous obtenez un fichier qui se termine par .vcf.',
    either: 'Un fichier qui se termine par .vcf ou .csv convient.',
  },
};
