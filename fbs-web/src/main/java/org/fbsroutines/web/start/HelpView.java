package org.fbsroutines.web.start;

import org.fbsroutines.persistence.store.clinic.ContactNumbers;

/**
 * When to stop and whom to call.
 *
 * @param signs what ends every exercise
 * @param numbers those of the clinic of who has signed in; for a stranger those of the only clinic,
 *     and none where there are several
 */
public record HelpView(HelpSigns signs, ContactNumbers numbers) {}
