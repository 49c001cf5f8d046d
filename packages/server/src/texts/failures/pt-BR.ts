import type { FailureSentences } from '../texts.js';

export const failures: FailureSentences = {
  consent_denied: 'Você decidiu não compartilhar seus contatos. Nada foi lido.',
  consent_expired: 'Isto não foi concluído a tempo. Comece de novo.',
  scope_missing: 'A caixa para ler os contatos não estava marcada. Tente de novo e marque a caixa.',
  admin_approval_required: 'Na sua organização, o administrador precisa aprovar isto antes.',
  grant_expired: 'O acesso expirou antes que pudéssemos terminar. Tente de novo.',
  credentials_rejected: 'Esse nome de usuário ou essa senha não foram aceitos.',
  app_password_required: 'Este provedor pede uma senha de app no lugar da sua senha habitual.',
  source_busy: 'Sua agenda de contatos está ocupada no momento. Tente de novo em alguns minutos.',
  source_unavailable: 'Não é possível acessar sua agenda de contatos no momento. Tente mais tarde.',
  source_error: 'Sua agenda de contatos deu uma resposta que não conseguimos ler.',
  no_address_book: 'Esta conta não tem uma agenda de contatos.',
  server_not_found: 'Não encontramos nenhuma agenda de contatos para esse endereço.',
  address_refused: 'Não temos permissão para ler desse servidor.',
  file_unknown_format: 'Este arquivo não é uma agenda de contatos que conhecemos.',
  file_unreadable: 'Este arquivo está danificado ou protegido.',
  too_large: 'Isto é maior do que podemos receber.',
  application_misconfigured: 'A conexão deste site precisa ser verificada. Avise o responsável pelo site.',
  gave_up: 'A leitura demorou demais, por isso paramos. Tente de novo.',
  internal: 'Algo deu errado do nosso lado. Tente de novo.',
};
