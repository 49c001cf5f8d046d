import type { FailureSentences } from '../texts.js';

export const failures: FailureSentences = {
  consent_denied: 'Vous avez choisi de ne pas partager vos contacts. Rien n’a été lu.',
  consent_expired: 'L’opération n’a pas été terminée à temps. Veuillez recommencer.',
  scope_missing: 'La case pour lire les contacts n’était pas cochée. Veuillez réessayer et la cocher.',
  admin_approval_required: 'Dans votre organisation, cela doit d’abord être approuvé par l’administration.',
  grant_expired: 'L’accès a expiré avant que nous ayons terminé. Veuillez réessayer.',
  credentials_rejected: 'Ce nom d’utilisateur ou ce mot de passe n’a pas été accepté.',
  app_password_required:
    'Ce fournisseur demande un mot de passe d’application au lieu de votre mot de passe habituel.',
  source_busy:
    'Votre carnet d’adresses est très sollicité en ce moment. Veuillez réessayer dans quelques minutes.',
  source_unavailable: 'Votre carnet d’adresses est injoignable en ce moment. Veuillez réessayer plus tard.',
  source_error: 'Nous n’avons pas pu lire la réponse de votre carnet d’adresses.',
  no_address_book: 'Ce compte n’a pas de carnet d’adresses.',
  server_not_found: 'Nous n’avons trouvé aucun carnet d’adresses pour cette adresse.',
  address_refused: 'Nous ne sommes pas autorisés à lire depuis ce serveur.',
  file_unknown_format: 'Ce fichier n’est pas un carnet d’adresses que nous connaissons.',
  file_unreadable: 'Ce fichier est endommagé ou protégé.',
  too_large: 'C’est plus volumineux que ce que nous pouvons accepter.',
  application_misconfigured:
    'La connexion de ce site doit être vérifiée. Veuillez en informer son responsable.',
  gave_up: 'La lecture a pris trop de temps, nous l’avons donc arrêtée. Veuillez réessayer.',
  internal: 'Un problème est survenu de notre côté. Veuillez réessayer.',
};
