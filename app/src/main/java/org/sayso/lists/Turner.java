package org.sayso.lists;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;
import static org.sayso.html.Html.link;

import org.sayso.html.Html;

/** The way to the next and the last page of a long list. */
final class Turner {

  private Turner() {}

  /**
   * The links.
   *
   * @param address of the list, without {@code from}
   * @param from number of the first item shown
   * @param shown how many are shown
   * @param most how many are shown on one page
   */
  static Html of(String address, int from, int shown, int most) {
    if (from == 0 && shown < most) {
      return Html.NOTHING;
    }
    String join = address.contains("?") ? "&from=" : "?from=";
    return el(
        "nav",
        cls("turner"),
        at("aria-label", "More"),
        from == 0 ? null : link(address + join + Math.max(0, from - most), "‹ Before"),
        el("span", shown == 0 ? "no more" : (from + 1) + "–" + (from + shown)),
        shown < most ? null : link(address + join + (from + most), "Next ›"));
  }
}
