import type { FailureSentences } from '../texts.js';

export const failures: FailureSentences = {
  consent_denied: '您选择了不共享联系人。没有读取任何内容。',
  consent_expired: '操作未能及时完成，请重新开始。',
  scope_missing: '允许读取联系人的复选框未勾选。请重试并勾选。',
  admin_approval_required: '您所在的组织要求先由管理员批准。',
  grant_expired: '访问权限在读取完成之前已到期，请重试。',
  credentials_rejected: '用户名或密码未被接受。',
  app_password_required: '此服务提供商要求使用应用专用密码，而不是您的常用密码。',
  source_busy: '您的通讯录目前繁忙。请过几分钟再试。',
  source_unavailable: '目前无法访问您的通讯录。请稍后再试。',
  source_error: '我们无法读取您的通讯录返回的内容。',
  no_address_book: '此账号没有通讯录。',
  server_not_found: '我们没有找到与该地址对应的通讯录。',
  address_refused: '我们不能从该服务器读取。',
  file_unknown_format: '我们无法识别这个通讯录文件。',
  file_unreadable: '此文件已损坏或受保护。',
  too_large: '内容超过了我们能接收的上限。',
  application_misconfigured: '此网站的连接需要检查。请告知网站的所有者。',
  gave_up: '读取时间过长，我们已停止。请重试。',
  internal: '我们这边出了问题，请重试。',
};
