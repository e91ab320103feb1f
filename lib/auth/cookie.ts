/** `__Host-`: only this host, only Secure, only the whole site; a sister site cannot set it. */
export const sessionCookie = '__Host-session'

export const languageCookie = 'lang'

/** What was typed into the sign-in form without JavaScript, for the page that says what was wrong. */
export const typedEmailCookie = '__Host-typed-email'
