/** The parameters by which staff look at another state of the public site; the front keeps them in this cookie. */
export const staffViewParameters = ['asOf', 'drafts'] as const
export const staffViewCookie = 'staff-view'
