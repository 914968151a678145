package org.sayso.lists;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;

import org.sayso.html.Html;

/** Where reviewers sign in; readers need no account. */
public final class SignInPage {

  private SignInPage() {}

  /** The page's content; the site's script sends the form. */
  public static Html content() {
    return el(
        "article",
        cls("sign-in"),
        el("h1", "Sign in"),
        el("p", "To read, no account is needed. Reviewers sign in to decide of claims."),
        el(
            "form",
            at("id", "sign-in"),
            field("Name", "name", "text", "username"),
            field("Password", "password", "password", "current-password"),
            el("button", "Sign in"),
            el("p", cls("wrong"), at("id", "sign-in-wrong"), at("role", "alert"))),
        el("noscript", el("p", "Signing in needs scripts; reading does not.")));
  }

  private static Html field(String label, String name, String type, String fill) {
    return el(
        "label",
        label,
        el(
            "input",
            at("name", name),
            at("type", type),
            at("autocomplete", fill),
            at("required", true)));
  }
}
