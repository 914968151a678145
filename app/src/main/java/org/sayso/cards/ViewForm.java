package org.sayso.cards;

import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.BaseMap;
import org.sayso.html.Html;

/** The fields in which a reader says on which day, as known when, and by whose word. */
public final class ViewForm {

  private ViewForm() {}

  /** The form, which asks for the same page. */
  public static Html of(String address, View view, Parties parties) {
    List<Html> choices = new ArrayList<>();
    choices.add(choice("", "all who speak", view.party() == null));
    for (BaseMap.Side side : parties.all()) {
      choices.add(
          choice(side.party(), "speakers of: " + side.name(), side.party().equals(view.party())));
    }
    return el(
        "form",
        cls("view"),
        at("action", address),
        day("day", "Day", view.day()),
        day("known", "As known on", view.known()),
        el("label", "According to ", el("select", at("name", "according"), choices)),
        el("button", "Show"));
  }

  private static Html day(String name, String label, @Nullable LocalDate value) {
    return el(
        "label",
        label + " ",
        el("input", at("type", "date"), at("name", name), at("value", value)));
  }

  private static Html choice(String value, String label, boolean chosen) {
    return el("option", at("value", value), at("selected", chosen), label);
  }
}
