package org.fbsroutines.web;

import java.net.http.HttpResponse;
import java.util.Map;
import org.fbsroutines.persistence.account.FormToken;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.account.TestAccounts;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.store.account.AccountRole;

/**
 * A browser in which somebody has signed in, without the pages for it: the session is in the store,
 * and its token in the cookie.
 */
final class SignedInBrowser {
  private final Browser browser;
  private final SecretToken token;

  private SignedInBrowser(Browser browser, SecretToken token) {
    this.browser = browser;
    this.token = token;
  }

  /** Signs an account of that role in, in the demonstration clinic. */
  static SignedInBrowser as(AccountRole role, DemonstrationServer server) {
    return as(role, server, server.clinic());
  }

  /** Signs an account of that role in, in any clinic of the store. */
  static SignedInBrowser as(AccountRole role, DemonstrationServer server, ClinicId clinic) {
    return new SignedInBrowser(server.browser(), accounts(server).session(clinic, role));
  }

  /** Signs a patient of the demonstration clinic in. */
  static SignedInBrowser asPatient(String patientId, DemonstrationServer server) {
    return asPatient(patientId, server, server.clinic());
  }

  /** Signs a patient in, in any clinic of the store; the patient needs a date of birth. */
  static SignedInBrowser asPatient(String patientId, DemonstrationServer server, ClinicId clinic) {
    return new SignedInBrowser(server.browser(), accounts(server).session(clinic, patientId));
  }

  /** The same session in a browser that asks another server of the same store. */
  SignedInBrowser at(Browser other) {
    return new SignedInBrowser(other, token);
  }

  private static TestAccounts accounts(DemonstrationServer server) {
    return new TestAccounts(server.store().database(), server.clock());
  }

  /** The name and value of the session's cookie, for a browser of another kind. */
  Map.Entry<String, String> cookie() {
    return Map.entry("fbs-session", token.text());
  }

  /** What a form must carry. */
  String csrf() {
    return FormToken.of(token.text());
  }

  HttpResponse<String> get(String path) {
    return browser.send("GET", path, "Cookie", cookieHeader());
  }

  /** Reads a page in a language, by its tag. */
  HttpResponse<String> getIn(String language, String path) {
    return browser.send("GET", path, "Cookie", cookieHeader(), "Accept-Language", language);
  }

  HttpResponse<String> send(String method, String path) {
    return browser.send(method, path, "Cookie", cookieHeader());
  }

  /** Sends a form with its token. */
  HttpResponse<String> post(String path, Map<String, String> fields) {
    return browser.post(path, Browser.form(fields, csrf()), "Cookie", cookieHeader());
  }

  /** Sends a form with its token, in a language. */
  HttpResponse<String> postIn(String language, String path, Map<String, String> fields) {
    return browser.post(
        path, Browser.form(fields, csrf()), "Cookie", cookieHeader(), "Accept-Language", language);
  }

  /** Sends a form with its token, for an answer that is no text. */
  HttpResponse<byte[]> postForBytes(String path, Map<String, String> fields) {
    return browser.postForBytes(path, Browser.form(fields, csrf()), "Cookie", cookieHeader());
  }

  /** Sends a form without its token. */
  HttpResponse<String> postWithoutToken(String path, Map<String, String> fields) {
    return browser.post(path, Browser.form(fields, ""), "Cookie", cookieHeader());
  }

  private String cookieHeader() {
    return cookie().getKey() + "=" + cookie().getValue();
  }
}
