import type { GuideTexts } from '../guide.js';

export const ptBR: GuideTexts = {
  steps: {
    icloud: [
      'Inicie sessão em account.apple.com. A autenticação de dois fatores precisa estar ativada na sua Conta Apple.',
      'Escolha “Início de Sessão e Segurança” e depois as senhas específicas de apps.',
      'Gere uma senha específica de app e dê a ela o nome que quiser.',
      'Copie a senha e cole-a aqui.',
    ],
    yahoo: [
      'Abra a página de segurança da sua conta em {source}.',
      'Escolha a opção de criar ou gerar uma senha de app.',
      'Dê ao app o nome que quiser e gere a senha.',
      'Copie a senha e cole-a aqui. Os espaços dentro dela não importam.',
      'Se essa opção não aparecer, use um navegador em que sua conta já esteja aberta há alguns dias, e não uma janela anônima.',
    ],
    fastmail: [
      'Abra as configurações do Fastmail e depois “{settings}”.',
      'Escolha “{tokens}” e depois “{makeToken}”: para JMAP, somente leitura, com acesso aos contatos.',
      'Ou escolha “{passwords}” e depois “{make}”, com acesso aos contatos.',
      'Copie o que aparece e cole aqui. Isso só é mostrado uma vez.',
    ],
    zoho: [
      'Entre na sua conta do Zoho e abra “{settings}”.',
      'Escolha “{passwords}” e depois “{make}”.',
      'Dê a ela o nome que quiser e gere a senha.',
      'Copie a senha e cole-a aqui. Ela só é mostrada uma vez.',
    ],
    gmx: [
      'Se você não usa a autenticação de dois fatores em {source}, digite aqui sua senha habitual.',
      'Se usa, entre em {source} e abra sua conta, depois “{settings}” e “{passwords}”.',
      'Escolha “{make}”. Copie a senha e cole-a aqui. Ela só é mostrada uma vez.',
      'Se ela for recusada, permita o acesso de outros programas nas configurações de e-mail, em “{allow}”.',
    ],
    mailcom: [
      'Se você não usa a autenticação de dois fatores em {source}, digite aqui sua senha habitual.',
      'Se usa, entre em {source} e abra “{settings}”, depois “{passwords}”.',
      'Escolha “{make}”. Copie a senha e cole-a aqui. Ela só é mostrada uma vez.',
      'Se ela for recusada, talvez seu plano não permita o acesso de outros programas. Nesse caso, exporte um arquivo.',
    ],
    mail_ru: [
      'Entre no Mail.ru e abra “{settings}” nas configurações da sua conta.',
      'Escolha “{passwords}” e depois “{make}”.',
      'Dê a ela o nome que quiser. Se o Mail.ru perguntar para que serve, escolha o acesso completo.',
      'Copie a senha e cole-a aqui. Ela só é mostrada uma vez.',
    ],
    yandex: [
      'Abra “{settings}” no seu Yandex ID e depois “{passwords}”.',
      'Crie uma senha do tipo para contatos (CardDAV). Uma para e-mail é recusada.',
      'Copie a senha e cole-a aqui. Ela só é mostrada uma vez.',
      'Ela pode levar de duas a três horas para funcionar. Se for recusada, guarde-a e tente de novo mais tarde.',
    ],
    qq_mail: [
      'Entre no QQ Mail em um navegador e abra “{settings}”, depois a página da sua conta.',
      'Vá até “{passwords}” e ative o serviço (“{allow}”).',
      'Escolha “{make}” e confirme com seu celular.',
      'Copie o código de 16 letras e cole-o aqui. Sua senha do QQ é recusada.',
    ],
    mailbox_org: [
      'Se você não usa a autenticação de dois fatores em mailbox.org, digite aqui sua senha habitual.',
      'Se usa, entre na sua conta e abra todas as configurações, depois “{settings}” e “{passwords}”.',
      'Escolha um aplicativo para contatos (CardDAV) e adicione uma senha.',
      'Copie a senha e cole-a aqui. Se aparecer um nome de usuário com ela, use esse nome também.',
    ],
    seznam: [
      'Se você não usa a autenticação de dois fatores no Seznam, digite aqui sua senha habitual.',
      'Se usa, abra as configurações de segurança da sua conta do Seznam e procure “{settings}”.',
      'Defina ali uma senha para aplicativos, diferente da habitual.',
      'Digite essa senha aqui.',
    ],
    telekom: [
      'Entre no seu e-mail da Telekom em um navegador e abra as configurações.',
      'Procure “{passwords}” e defina uma, se ainda não tiver.',
      'Digite essa senha aqui. A do seu login da Telekom pode ser recusada.',
    ],
    fruux: [
      'Entre no fruux em um navegador.',
      'Adicione um dispositivo para CardDAV. São mostrados um nome de usuário e uma senha para ele.',
      'Copie os dois e cole-os aqui.',
    ],
    mailbox: [
      'Digite a senha com que você entra em {source}.',
      'Se a entrada exigir uma segunda etapa, crie nas configurações de {source} uma senha para outros programas e digite essa.',
      'Se ela for recusada, veja se as configurações de {source} permitem o acesso de outros programas (CardDAV).',
    ],
    server: [
      'Entre no serviço em um navegador e abra as configurações de segurança.',
      'Procure “Senhas de app”, “Senhas de aplicativo”, “Dispositivos” ou “Tokens de API” e crie um item para contatos.',
      'Se não houver nada assim, digite aqui sua senha habitual.',
      'As páginas de ajuda do serviço dizem qual servidor informar, muitas vezes em “CardDAV”.',
    ],
  },
  secrets: {
    app_password: 'Senha de app',
    authorization_code: 'Código de autorização',
    token_or_app_password: 'Token de API ou senha de app',
    usual_or_app_password: 'Senha ou senha de app',
  },
  reasons: {
    app_password:
      'Para a leitura da sua agenda de contatos, {source} pede uma senha de app: ela serve para uma única finalidade, e você pode excluí-la lá quando quiser. Sua senha habitual continua só com você.',
    authorization_code:
      'Para a leitura da sua agenda de contatos, {source} pede um código de autorização: ele serve para uma única finalidade, e você pode excluí-lo lá quando quiser. Sua senha habitual continua só com você.',
    token_or_app_password:
      'Para a leitura da sua agenda de contatos, {source} pede um token de API ou uma senha de app: eles servem para uma única finalidade, e você pode excluí-los lá quando quiser. Sua senha habitual continua só com você.',
    usual_or_app_password:
      'Onde for possível criar uma senha de app, use essa: ela serve para uma única finalidade, e você pode excluí-la quando quiser. Se não for, a certa é sua senha habitual.',
  },
  userNames: {
    address: 'Seu endereço de e-mail completo',
    apple_account: 'O endereço de e-mail da sua Conta Apple, não um alias',
    shown_beside: 'O nome de usuário que {source} mostra com a senha',
    sign_in_name: 'O nome de usuário com que você entra, muitas vezes seu endereço de e-mail',
  },
};
