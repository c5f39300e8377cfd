package org.fbsroutines.web.start;

import org.fbsroutines.persistence.store.ContactNumbers;

/**
 * When to stop and whom to call.
 *
 * @param signs what ends every exercise
 * @param numbers those of the clinic of who has signed in; none for a stranger, whose clinic nobody
 *     knows
 */
public record HelpView(HelpSigns signs, ContactNumbers numbers) {}
