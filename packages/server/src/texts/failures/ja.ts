import type { FailureSentences } from '../texts.js';

export const failures: FailureSentences = {
  consent_denied: '連絡先を共有しないことが選択されました。何も読み取られていません。',
  consent_expired: '時間内に完了しませんでした。もう一度始めてください。',
  scope_missing:
    '連絡先の読み取りを許可するチェックボックスがオンになっていませんでした。チェックを入れて、もう一度お試しください。',
  admin_approval_required: 'お使いの組織では、先に管理者の承認が必要です。',
  grant_expired: '読み取りが終わる前にアクセスの期限が切れました。もう一度お試しください。',
  credentials_rejected: 'ユーザー名またはパスワードが受け付けられませんでした。',
  app_password_required: 'このサービスでは、いつものパスワードではなくアプリ用パスワードが必要です。',
  source_busy: 'アドレス帳が現在混み合っています。数分待ってから、もう一度お試しください。',
  source_unavailable: '現在、アドレス帳に接続できません。しばらくしてから、もう一度お試しください。',
  source_error: 'アドレス帳からの応答を読み取れませんでした。',
  no_address_book: 'このアカウントにはアドレス帳がありません。',
  server_not_found: 'このアドレスのアドレス帳は見つかりませんでした。',
  address_refused: 'このサーバーからの読み取りは許可されていません。',
  file_unknown_format: 'このファイルは、対応しているアドレス帳ではありません。',
  file_unreadable: 'このファイルは破損しているか、保護されています。',
  too_large: '受け取れる大きさを超えています。',
  application_misconfigured: 'このサイトの接続設定に問題があります。サイトの運営者にお知らせください。',
  gave_up: '読み取りに時間がかかりすぎたため、中止しました。もう一度お試しください。',
  internal: 'こちら側で問題が発生しました。もう一度お試しください。',
};
