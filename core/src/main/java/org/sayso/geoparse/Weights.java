package org.sayso.geoparse;

/**
 * How much each sign speaks for one place of a name against the others, on the scale of natural
 * log-odds.
 */
final class Weights {

  double people = 0.7;
  double country = 4;
  double region = 6;
  double province = 1.8;
  double district = -1.5;
  double capital = 2.0;
  double seat = 0.6;
  double quarter = -1.0;
  double alias = 1.1;
  double level = 3;
  double held = 6;
  double apart = 4;
  double context = 4.0;
  double temperature = 1.0;
  double inCountry = 0.4;
  double inProvince = 1.2;
  double inDistrict = 1.5;
  double sameProvince = 0.7;
  double sameCountry = 0.1;
  double close = 1.2;
  double closeKm = 80;
  double same = 2;
  double nearby = 0.8;
  double farther = 0.5;
  double echo = 0.4;
  double person = 0.8;
  double surname = 2.5;
  double namesake = 2.5;
  double home = 40;
  double fewHomes = 1;
}
