package org.sayso.geoparse;

/**
 * How much each sign speaks for one place of a name against the others, on the scale of natural
 * log-odds.
 */
final class Weights {

  double people = 1.0;
  double country = 4;
  double region = 6;
  double province = 2.5;
  double district = -2;
  double capital = 2.0;
  double seat = 0.6;
  double quarter = -1.0;
  double alias = 1.5;
  double level = 3;
  double held = 6;
  double context = 3.0;
  double temperature = 1.0;
  double inCountry = 0.4;
  double inProvince = 1.2;
  double inDistrict = 1.5;
  double sameProvince = 0.7;
  double sameCountry = 0.2;
  double close = 1.2;
  double closeKm = 80;
  double same = 2;
  double nearby = 0.8;
  double farther = 0.5;
}
