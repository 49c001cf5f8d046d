import type { GuideTexts } from '../guide.js';

export const fr: GuideTexts = {
  steps: {
    icloud: [
      'Connectez-vous sur account.apple.com. L’identification à deux facteurs doit être activée.',
      'Choisissez « Connexion et sécurité », puis « Mots de passe pour applications ».',
      'Choisissez « Générer un mot de passe pour application » et donnez-lui le nom de votre choix.',
      'Copiez le mot de passe et collez-le ici.',
    ],
    yahoo: [
      'Ouvrez la page de sécurité de votre compte {source}.',
      'Choisissez « Générer un mot de passe d’application ».',
      'Donnez à l’application le nom de votre choix, puis générez le mot de passe.',
      'Copiez le mot de passe et collez-le ici. Les espaces qu’il contient ne gênent pas.',
      'Si ce choix n’existe pas, utilisez un navigateur où vous êtes connecté depuis quelques jours, sans fenêtre privée.',
    ],
    fastmail: [
      'Ouvrez les réglages de Fastmail, puis « {settings} ».',
      'Choisissez « {tokens} », puis « {makeToken} » : pour JMAP, en lecture seule, avec accès aux contacts.',
      'Ou choisissez « {passwords} », puis « {make} », avec accès aux contacts.',
      'Copiez ce qui s’affiche et collez-le ici. Vous ne le voyez qu’une fois.',
    ],
    zoho: [
      'Connectez-vous à votre compte Zoho et ouvrez « {settings} ».',
      'Choisissez « {passwords} », puis « {make} ».',
      'Donnez-lui le nom de votre choix et générez le mot de passe.',
      'Copiez le mot de passe et collez-le ici. Vous ne le voyez qu’une fois.',
    ],
    gmx: [
      'Sans authentification à deux facteurs chez {source}, saisissez ici votre mot de passe habituel.',
      'Sinon, connectez-vous à {source} et ouvrez votre compte, puis « {settings} » et « {passwords} ».',
      'Choisissez « {make} ». Copiez le mot de passe et collez-le ici. Vous ne le voyez qu’une fois.',
      'S’il est refusé, autorisez l’accès d’autres programmes dans les réglages de messagerie, sous « {allow} ».',
    ],
    mailcom: [
      'Sans authentification à deux facteurs chez {source}, saisissez ici votre mot de passe habituel.',
      'Sinon, connectez-vous à {source} et ouvrez « {settings} », puis « {passwords} ».',
      'Choisissez « {make} ». Copiez le mot de passe et collez-le ici. Vous ne le voyez qu’une fois.',
      'S’il est refusé, votre offre exclut peut-être l’accès d’autres programmes. Exportez alors un fichier.',
    ],
    mail_ru: [
      'Connectez-vous à Mail.ru et ouvrez « {settings} » dans les réglages de votre compte.',
      'Choisissez « {passwords} », puis « {make} ».',
      'Donnez-lui le nom de votre choix. Si Mail.ru demande à quoi il sert, choisissez l’accès complet.',
      'Copiez le mot de passe et collez-le ici. Vous ne le voyez qu’une fois.',
    ],
    yandex: [
      'Ouvrez « {settings} » dans votre Yandex ID, puis « {passwords} ».',
      'Créez un mot de passe du type pour les contacts (CardDAV). Un mot de passe pour le courrier est refusé.',
      'Copiez le mot de passe et collez-le ici. Vous ne le voyez qu’une fois.',
      'Il ne fonctionne parfois qu’après deux ou trois heures. S’il est refusé, gardez-le et réessayez plus tard.',
    ],
    qq_mail: [
      'Connectez-vous à QQ Mail dans un navigateur et ouvrez « {settings} », puis la page de votre compte.',
      'Allez à « {passwords} » et activez le service (« {allow} »).',
      'Choisissez « {make} » et confirmez avec votre téléphone.',
      'Copiez le code de 16 lettres et collez-le ici. Votre mot de passe QQ est refusé.',
    ],
    mailbox_org: [
      'Sans authentification à deux facteurs chez mailbox.org, saisissez ici votre mot de passe habituel.',
      'Sinon, connectez-vous et ouvrez tous les réglages, puis « {settings} » et « {passwords} ».',
      'Choisissez une application pour les contacts (CardDAV) et ajoutez un mot de passe.',
      'Copiez le mot de passe et collez-le ici. Si un nom d’utilisateur l’accompagne, prenez-le aussi.',
    ],
    seznam: [
      'Sans authentification à deux facteurs chez Seznam, saisissez ici votre mot de passe habituel.',
      'Sinon, ouvrez les réglages de sécurité de votre compte Seznam et cherchez « {settings} ».',
      'Définissez-y un mot de passe pour applications, différent de votre mot de passe habituel.',
      'Saisissez ici ce mot de passe.',
    ],
    telekom: [
      'Connectez-vous à votre messagerie Telekom dans un navigateur et ouvrez les réglages.',
      'Cherchez « {passwords} » et définissez-en un si vous n’en avez pas.',
      'Saisissez ici ce mot de passe. Celui de votre compte Telekom risque d’être refusé.',
    ],
    fruux: [
      'Connectez-vous à fruux dans un navigateur.',
      'Ajoutez un appareil pour CardDAV. Un nom d’utilisateur et un mot de passe s’affichent pour lui.',
      'Copiez les deux et collez-les ici.',
    ],
    mailbox: [
      'Saisissez le mot de passe avec lequel vous vous connectez à {source}.',
      'Si la connexion demande une seconde étape, créez chez {source} un mot de passe pour d’autres programmes et saisissez celui-là.',
      'S’il est refusé, voyez si les réglages de {source} autorisent l’accès d’autres programmes (CardDAV).',
    ],
    server: [
      'Connectez-vous au service dans un navigateur et ouvrez les réglages de sécurité.',
      'Cherchez « Mots de passe d’application », « Appareils » ou « Jetons d’API » et créez-en un pour les contacts.',
      'S’il n’y a rien de tel, saisissez ici votre mot de passe habituel.',
      'L’aide du service dit quel serveur indiquer, souvent sous « CardDAV ».',
    ],
  },
  secrets: {
    app_password: 'Mot de passe d’application',
    authorization_code: 'Code d’autorisation',
    token_or_app_password: 'Jeton d’API ou mot de passe d’application',
    usual_or_app_password: 'Mot de passe, ou mot de passe d’application',
  },
  reasons: {
    app_password:
      'Pour lire votre carnet d’adresses, {source} demande un mot de passe d’application : il ne sert qu’à cela, et vous pouvez l’y supprimer à tout moment. Votre mot de passe habituel reste chez vous.',
    authorization_code:
      'Pour lire votre carnet d’adresses, {source} demande un code d’autorisation : il ne sert qu’à cela, et vous pouvez l’y supprimer à tout moment. Votre mot de passe habituel reste chez vous.',
    token_or_app_password:
      'Pour lire votre carnet d’adresses, {source} demande un jeton d’API ou un mot de passe d’application : il ne sert qu’à cela, et vous pouvez l’y supprimer à tout moment. Votre mot de passe habituel reste chez vous.',
    usual_or_app_password:
      'Là où vous pouvez créer un mot de passe d’application, prenez celui-là : il ne sert qu’à cela, et vous pouvez le supprimer à tout moment. Sinon, votre mot de passe habituel est le bon.',
  },
  userNames: {
    address: 'Votre adresse e-mail complète',
    apple_account: 'L’adresse e-mail de votre compte Apple, pas un alias',
    shown_beside: 'Le nom d’utilisateur que {source} affiche avec le mot de passe',
    sign_in_name: 'Le nom d’utilisateur avec lequel vous vous connectez, souvent votre adresse e-mail',
  },
};
