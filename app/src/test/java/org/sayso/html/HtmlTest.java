package org.sayso.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sayso.html.Html.at;
import static org.sayso.html.Html.cls;
import static org.sayso.html.Html.el;
import static org.sayso.html.Html.link;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HtmlTest {

  @Test
  void textNeverBecomesMarkup() {
    assertThat(el("p", "</p><script>x()</script> & \"so\" on").markup())
        .isEqualTo("<p>&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt; &amp; &quot;so&quot; on</p>");
  }

  @Test
  void noValueLeavesItsAttribute() {
    assertThat(el("a", at("title", "\" onclick=\"x()")).markup())
        .isEqualTo("<a title=\"&quot; onclick=&quot;x()\"></a>");
  }

  @Test
  void attributesThatRunOrStyleAreRefused() {
    assertThatThrownBy(() -> at("onclick", "x()")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> at("style", "x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> at("a b", "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void partsComeInOrderAndNullIsLeftOut() {
    assertThat(el("ul", cls("a"), null, List.of(el("li", 1), el("li", "two"))).markup())
        .isEqualTo("<ul class=\"a\"><li>1</li><li>two</li></ul>");
    assertThat(el("input", at("required", true), at("hidden", false)).markup())
        .isEqualTo("<input required>");
  }

  @Test
  void onlyPlainWebAddressesOfReportsAreLinkedTo() {
    assertThat(Html.outward("https://news.example/1")).isTrue();
    assertThat(Html.outward("javascript:x()")).isFalse();
    assertThat(link("/a?b&c", "x").markup()).isEqualTo("<a href=\"/a?b&amp;c\">x</a>");
  }
}
