import type { FailureSentences } from '../texts.js';

export const failures: FailureSentences = {
  consent_denied: 'Kişilerinizi paylaşmamayı seçtiniz. Hiçbir şey okunmadı.',
  consent_expired: 'İşlem zamanında tamamlanmadı. Lütfen yeniden başlayın.',
  scope_missing: 'Kişileri okuma kutusu işaretlenmemiş. Lütfen yeniden deneyin ve kutuyu işaretleyin.',
  admin_approval_required: 'Kuruluşunuzda bunu önce yöneticinin onaylaması gerekiyor.',
  grant_expired: 'Biz bitiremeden erişim süresi doldu. Lütfen yeniden deneyin.',
  credentials_rejected: 'Kullanıcı adı veya şifre kabul edilmedi.',
  app_password_required: 'Bu sağlayıcı, her zamanki şifreniz yerine bir uygulama şifresi istiyor.',
  source_busy: 'Adres defteriniz şu anda meşgul. Lütfen birkaç dakika sonra yeniden deneyin.',
  source_unavailable: 'Adres defterinize şu anda ulaşılamıyor. Lütfen daha sonra yeniden deneyin.',
  source_error: 'Adres defterinizden okuyamadığımız bir yanıt geldi.',
  no_address_book: 'Bu hesapta adres defteri yok.',
  server_not_found: 'Bu adres için bir adres defteri bulamadık.',
  address_refused: 'Bu sunucudan okumamıza izin yok.',
  file_unknown_format: 'Bu dosya, tanıdığımız bir adres defteri değil.',
  file_unreadable: 'Bu dosya bozuk veya korumalı.',
  too_large: 'Bu, alabileceğimizden daha büyük.',
  application_misconfigured: 'Bu sitenin bağlantısı gözden geçirilmeli. Lütfen site sahibine haber verin.',
  gave_up: 'Okuma çok uzun sürdüğü için durduk. Lütfen yeniden deneyin.',
  internal: 'Bizden kaynaklanan bir sorun oluştu. Lütfen yeniden deneyin.',
};
