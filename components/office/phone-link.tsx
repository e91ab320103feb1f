import { shownPhone, telephoneHref } from '#lib/office/phone.ts'

/** A number that a phone calls when it is touched. */
export const PhoneLink = ({ phone }: { phone: string }) => (
  <a href={telephoneHref(phone)}>{shownPhone(phone)}</a>
)
