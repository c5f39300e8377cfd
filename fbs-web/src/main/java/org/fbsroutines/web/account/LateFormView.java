package org.fbsroutines.web.account;

import org.fbsroutines.persistence.account.LateForm;

/**
 * What was typed before the session ended, to be sent by whoever typed it.
 *
 * @param form where it goes and what is in it
 * @param home where somebody goes who does not want to send it
 */
public record LateFormView(LateForm form, String home) {}
